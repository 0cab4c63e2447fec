using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Pipeline.Rendering.Posts;

/// <summary>The words of a block of Markdown as they are read, without the words that stand in for a picture.</summary>
internal static class MarkdownWords
{
    public static string Of(LeafBlock block)
    {
        var words = new StringBuilder();
        if (block.Inline is { } inline) Add(inline, words);
        return words.ToString();
    }

    private static void Add(ContainerInline inlines, StringBuilder words)
    {
        foreach (var inline in inlines)
        {
            if (inline is LiteralInline literal) words.Append(literal.Content);
            else if (inline is LineBreakInline) words.Append(' ');
            else if (inline is CodeInline code) words.Append(code.Content);
            else if (inline is ContainerInline container and not LinkInline { IsImage: true }) Add(container, words);
        }
    }
}
