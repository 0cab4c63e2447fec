using System.Text.RegularExpressions;

namespace Pipeline.Rendering.Exports;

/// <summary>
/// A post's Markdown as any site can show it: without the heading that is its title, and with the words of a chart where we would draw it.
/// </summary>
internal static partial class PortableMarkdown
{
    public static string Of(string markdown) => Chart().Replace(Title().Replace(markdown, ""), match => $"*{match.Groups["words"].Value}*");

    [GeneratedRegex(@"\A\s*# [^\n]*\n+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^!\[(?<words>[^\n]*)\]\(chart:[a-z-]+\)$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Chart();
}
