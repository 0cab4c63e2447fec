using Markdig;
using Markdig.Syntax;
using Pipeline.Core;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Verification;

namespace Pipeline.Rendering.Exports;

/// <summary>
/// Writes a draft for other publishing tools: `front-matter` (Markdown for static sites), `ghost` and `wordpress` (their import files, as
/// drafts there too). Any other form throws ArgumentException; language and day are those of the ledger, so a text stays the same file.
/// </summary>
public sealed class PostExports(RenderingOptions options)
{
    public ExportedFile Write(string form, Programme programme, Draft draft, RenderedPost text)
    {
        var post = Read(programme, draft, text);
        return form switch
        {
            "front-matter" => new($"{post.Slug}.md", "text/markdown", FrontMatter.Write(post)),
            "ghost" => new($"{post.Slug}.ghost.json", "application/json", GhostImport.Write(post)),
            "wordpress" => new($"{post.Slug}.wordpress.xml", "application/xml", WordPressExport.Write(post)),
            _ => throw new ArgumentException($"there is no form \"{form}\"", nameof(form)),
        };
    }

    private ExportedPost Read(Programme programme, Draft draft, RenderedPost text)
    {
        var ledger = KeptLedger.Read(text.LedgerJson);
        var body = PortableMarkdown.Of(text.Markdown);
        return new ExportedPost(
            TextCleaner.Clean(draft.Title), draft.Slug, ledger.Locale, ledger.Through, Lead(body), [.. PostTags.Of(programme, ledger.Locale).Select(TextCleaner.Clean)],
            programme.Author is { } author ? author with { Name = TextCleaner.Clean(author.Name) } : null, TextCleaner.Clean(programme.Name.In(ledger.Locale)),
            PostAddress.Of(options.SiteBaseUrl, programme.Id, draft.Slug), body,
            new MarkdownBody(_ => "", ledger.Locale).ToHtml(body));
    }

    /// <summary>The first paragraph, which is what the text is about.</summary>
    private static string Lead(string body) =>
        Markdown.Parse(body).OfType<ParagraphBlock>().Select(MarkdownWords.Of).FirstOrDefault() ?? "";
}
