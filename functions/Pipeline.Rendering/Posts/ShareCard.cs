using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>What the picture of a shared link says, which is its alternative text too.</summary>
internal static class ShareCard
{
    private const string Template = "posts/_share.scriban-txt";

    /// <summary>The picture, its words with their marks, and what it shows as a part of the post's ledger. `post` is what the post itself is written from, `title` is the post's own, without marks.</summary>
    public static (SharePicture Picture, string Words, LedgerPart Part) Of(RenderRun run, PostRequest request, ScriptObject post, string title)
    {
        var model = Model.Of(
            Own("contest"), Own("drivers"), Own("focus"), Own("share"),
            ("programme", request.Programme.Name.In(run.Locale.Code)),
            ("title", title),
            ("headline", Headlines.Of(request, run.Locale) is [var first, ..] ? first : null));
        var marked = run.Render(Template, model).Trim();
        var (text, part) = run.FinishText(Template, "picture", marked);
        return (SharePainter.Paint(text.Split('\n')), marked.Replace("\n", " – ", StringComparison.Ordinal), part);

        (string, object?) Own(string story) => (story, post.TryGetValue(story, out var own) ? own : null);
    }
}
