using Pipeline.Core.Delivery;

namespace Pipeline.Core.Posts;

/// <summary>
/// A drafted newsletter as the mail that every reader gets, with at most one picture, whose content id is `ChartId`. Where a reader's own link to
/// unsubscribe goes stands `UnsubscribeToken`.
/// </summary>
public sealed record RenderedNewsletter(MailContent Mail, StatisticsBlock Statistics)
{
    public const string ChartId = "chart@newsletter";

    /// <summary>The last part of the address to unsubscribe at, until the newsletter is made out to a reader.</summary>
    public const string UnsubscribeToken = "unsubscribe-token";

    /// <summary>The mail as a reader gets it: its link to unsubscribe is the reader's own.</summary>
    public MailContent MadeOutTo(Uri unsubscribe)
    {
        var token = unsubscribe.Segments[^1];
        return Mail with
        {
            Html = Mail.Html.Replace($"/{UnsubscribeToken}", $"/{token}", StringComparison.Ordinal),
            Text = Mail.Text.Replace($"/{UnsubscribeToken}", $"/{token}", StringComparison.Ordinal),
        };
    }
}
