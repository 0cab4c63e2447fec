using Markdig;
using Markdig.Syntax;
using Pipeline.Rendering.Functions;
using static System.FormattableString;

namespace Pipeline.Rendering.Posts;

/// <summary>
/// How many minutes a text takes to read, the last one begun counted whole: its words at 238 a minute, the mean pace of silent reading of
/// non-fiction in M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109, 2019.
/// </summary>
internal static class ReadingTime
{
    private const int WordsAMinute = 238;

    public static Counted Of(string markdown)
    {
        var words = Markdown.Parse(markdown).Descendants<LeafBlock>().Sum(block => Count(MarkdownWords.Of(block)));
        var minutes = Math.Max(1, (words + WordsAMinute - 1) / WordsAMinute);
        return new Counted(minutes, Invariant($"minutes for {words} words at {WordsAMinute} a minute (Brysbaert 2019)"));
    }

    /// <summary>A thousand with a fixed blank inside is one word.</summary>
    private static int Count(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
