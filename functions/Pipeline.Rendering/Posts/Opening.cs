using Markdig;
using Markdig.Syntax;

namespace Pipeline.Rendering.Posts;

/// <summary>How a post begins: the words of its first paragraph, empty when it has none.</summary>
internal static class Opening
{
    public static string Of(string markdown) =>
        Markdown.Parse(markdown).Descendants<ParagraphBlock>().FirstOrDefault() is { } first ? MarkdownWords.Of(first) : "";
}
