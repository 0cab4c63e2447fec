using Microsoft.AspNetCore.Http;
using Pipeline.Core.Delivery;
using Pipeline.Core.Posts;

namespace Pipeline.Functions.Http;

/// <summary>A draft's newest text in the form that an editor asks for.</summary>
public sealed class DraftForms(IDraftStore drafts, IMailFile mails)
{
    /// <summary>`format` is that of the statistics: `txt` (also when null), `md` or `html`. Null when the draft has no such form.</summary>
    public async Task<Answer?> ReadAsync(Draft draft, string form, string? format, CancellationToken cancellationToken)
    {
        if (draft.Kind == DraftKind.Newsletter)
            return await drafts.ReadNewsletterAsync(draft, draft.Version, cancellationToken) is { } letter ? Of(draft, letter, form, format) : null;
        return await drafts.ReadAsync(draft, draft.Version, cancellationToken) is { } post ? Of(post, form, format) : null;
    }

    private static Answer? Of(RenderedPost post, string form, string? format) => form switch
    {
        "md" => Markdown(post.Markdown),
        "html" => Html(post.Html),
        "ledger" => Ledger(post.LedgerJson),
        "statistics" when post.Statistics is { } block => Of(block, format),
        _ => null,
    };

    private Answer? Of(Draft draft, RenderedNewsletter letter, string form, string? format) => form switch
    {
        "html" => Html(letter.Mail.HtmlAlone()),
        "txt" => Plain(letter.Mail.Text),
        "eml" => new Answer(StatusCodes.Status200OK, "message/rfc822", mails.Write($"{draft.Programme}/{draft.Slug}~v{draft.Version}", letter.Mail, draft.ChangedAt))
            .With("Content-Disposition", $"attachment; filename=\"{draft.Slug}.eml\""),
        "ledger" => Ledger(letter.Mail.LedgerJson),
        "statistics" => Of(letter.Statistics, format),
        _ => null,
    };

    private static Answer? Of(StatisticsBlock block, string? format) => format switch
    {
        null or "txt" => Plain(block.Text),
        "md" => Markdown(block.Markdown),
        "html" => Html(block.Html),
        _ => null,
    };

    private static Answer Html(string text) => Answer.Text(StatusCodes.Status200OK, "text/html", text);

    private static Answer Markdown(string text) => Answer.Text(StatusCodes.Status200OK, "text/markdown", text);

    private static Answer Plain(string text) => Answer.Text(StatusCodes.Status200OK, "text/plain", text);

    private static Answer Ledger(string json) => Answer.Text(StatusCodes.Status200OK, "application/json", json);
}
