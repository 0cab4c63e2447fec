using Microsoft.AspNetCore.Http;
using Pipeline.Core.Posts;

namespace Pipeline.Functions.Http;

/// <summary>A draft as answered; `published` is the version readers see.</summary>
public sealed record DraftAnswer(string Period, string Slug, string Title, int Version, int? Published, DateTimeOffset ChangedAt)
{
    public static DraftAnswer Of(Draft draft) => new(draft.Period, draft.Slug, draft.Title, draft.Version, draft.Published, draft.ChangedAt);

    public static Answer Text(RenderedPost text, string form) => form switch
    {
        "md" => Answer.Text(StatusCodes.Status200OK, "text/markdown", text.Markdown),
        "ledger" => Answer.Text(StatusCodes.Status200OK, "application/json", text.LedgerJson),
        _ => Answer.Text(StatusCodes.Status200OK, "text/html", text.Html),
    };
}
