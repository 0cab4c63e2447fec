namespace Pipeline.Core.Posts;

/// <summary>Keeps drafts with every version of their text.</summary>
public interface IDraftStore
{
    Task<Draft?> FindAsync(string programme, string slug, CancellationToken cancellationToken);

    Task<IReadOnlyList<Draft>> ListAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Saves a draft over the one with the tag, first its text when there is a new one. False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(Draft draft, RenderedPost? text, CancellationToken cancellationToken);

    /// <summary>Saves a newsletter's draft with its new text, as `SaveAsync` does a post's.</summary>
    Task<bool> SaveNewsletterAsync(Draft draft, RenderedNewsletter text, CancellationToken cancellationToken);

    /// <summary>Null when there is no such version, and for a draft of another kind.</summary>
    Task<RenderedPost?> ReadAsync(Draft draft, int version, CancellationToken cancellationToken);

    /// <summary>Null when there is no such version, and for a draft of another kind.</summary>
    Task<RenderedNewsletter?> ReadNewsletterAsync(Draft draft, int version, CancellationToken cancellationToken);
}
