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
}
