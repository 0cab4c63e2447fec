using System.Collections.Concurrent;
using Pipeline.Core.Posts;

namespace Pipeline.Testing.Twins;

/// <summary>Drafts in memory, with every version of their text.</summary>
public sealed class InMemoryDraftStore : IDraftStore
{
    private readonly ConcurrentDictionary<(string Draft, int Version), RenderedPost> texts = new();
    private readonly ConcurrentDictionary<(string Draft, int Version), RenderedNewsletter> letters = new();
    private readonly TaggedRows<Draft> rows = new(draft => Key(draft.Programme, draft.Slug), draft => draft.Tag, (draft, tag) => draft with { Tag = tag });

    public Task<Draft?> FindAsync(string programme, string slug, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Find(Key(programme, slug)));

    public Task<IReadOnlyList<Draft>> ListAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(draft => draft.Programme == programme));

    public Task<bool> SaveAsync(Draft draft, RenderedPost? text, CancellationToken cancellationToken)
    {
        var saved = rows.Save(draft, () =>
        {
            if (text is not null) texts[(Key(draft.Programme, draft.Slug), draft.Version)] = text;
        });
        return Task.FromResult(saved is not null);
    }

    public Task<bool> SaveNewsletterAsync(Draft draft, RenderedNewsletter text, CancellationToken cancellationToken)
    {
        var saved = rows.Save(draft, () => letters[(Key(draft.Programme, draft.Slug), draft.Version)] = text);
        return Task.FromResult(saved is not null);
    }

    public Task<RenderedNewsletter?> ReadNewsletterAsync(Draft draft, int version, CancellationToken cancellationToken) =>
        Task.FromResult(letters.GetValueOrDefault((Key(draft.Programme, draft.Slug), version)));

    public Task<RenderedPost?> ReadAsync(Draft draft, int version, CancellationToken cancellationToken) =>
        Task.FromResult(texts.GetValueOrDefault((Key(draft.Programme, draft.Slug), version)));

    private static string Key(string programme, string slug) => $"{programme}~{slug}";
}
