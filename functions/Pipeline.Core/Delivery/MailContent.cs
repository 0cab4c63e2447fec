namespace Pipeline.Core.Delivery;

/// <summary>A mail's subject and both bodies, with the ledger of every printed number as JSON.</summary>
public sealed record MailContent(string Subject, string Html, string Text, string LedgerJson)
{
    /// <summary>What the html names by content id.</summary>
    public IReadOnlyList<InlinePicture> Pictures { get; init; } = [];

    /// <summary>The html as a page that stands alone, its pictures written into it.</summary>
    public string HtmlAlone() => Pictures.Aggregate(Html, (html, picture) =>
        html.Replace($"cid:{picture.ContentId}", $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Bytes.Span)}", StringComparison.Ordinal));
}
