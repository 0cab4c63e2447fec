namespace Pipeline.Core.Delivery;

/// <summary>A mail ready to leave: the delivery's key, one recipient, and the content.</summary>
public sealed record Mail(string Key, string ToEmail, string? ToName, MailContent Content)
{
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>Where a recipient that wants no more of its kind says so with one click (RFC 8058); null when nobody can.</summary>
    public Uri? Unsubscribe { get; init; }
}
