using System.Globalization;
using System.Text;

namespace Pipeline.Adapters.Mails;

/// <summary>Text as a header may hold it.</summary>
internal static class MailHeader
{
    /// <summary>One line: a line break in a header would begin another header.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var breaks = char.GetUnicodeCategory(character)
                is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            line.Append(breaks ? ' ' : character);
        }

        return line.ToString().Trim();
    }
}
