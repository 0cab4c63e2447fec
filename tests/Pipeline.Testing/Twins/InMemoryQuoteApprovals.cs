using Pipeline.Core.Posts;

namespace Pipeline.Testing.Twins;

/// <summary>Decisions about quotes in memory.</summary>
public sealed class InMemoryQuoteApprovals : IQuoteApprovals
{
    private readonly TaggedRows<QuoteApproval> rows = new(
        approval => Key(approval.Programme, approval.Quote), approval => approval.Tag, (approval, tag) => approval with { Tag = tag });

    public Task<QuoteApproval?> FindAsync(string programme, string quote, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Find(Key(programme, quote)));

    public Task<IReadOnlyList<QuoteApproval>> ListAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(approval => approval.Programme == programme));

    public Task<bool> SaveAsync(QuoteApproval approval, CancellationToken cancellationToken) => Task.FromResult(rows.Save(approval) is not null);

    private static string Key(string programme, string quote) => $"{programme}~{quote}";
}
