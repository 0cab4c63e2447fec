namespace Pipeline.Core.Delivery;

/// <summary>A mail's subject and both bodies, with the ledger of every printed number as JSON.</summary>
public sealed record MailContent(string Subject, string Html, string Text, string LedgerJson)
{
    /// <summary>What the html names by content id.</summary>
    public IReadOnlyList<InlinePicture> Pictures { get; init; } = [];
}
