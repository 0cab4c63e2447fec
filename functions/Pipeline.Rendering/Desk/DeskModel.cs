using System.Collections;
using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text;
using Pipeline.Core;
using Pipeline.Rendering.Engine;

namespace Pipeline.Rendering.Desk;

/// <summary>
/// Turns a page's record into what its template reads: members in snake_case, lists and records copied, text cleaned, that of several lines line by line and escaped already. Whole numbers, days, truth values and
/// nothing stay what they are; anything else must be a record.
/// </summary>
internal static class DeskModel
{
    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Member)[]> Members = new();

    public static object? Of(object? value) => value switch
    {
        string text when text.Contains('\n', StringComparison.Ordinal) => new Markup(Escaper.Escape(OutputKind.Html, TextCleaner.CleanLines(text), atStart: false)),
        DeskSource source => new Markup(WebUtility.HtmlEncode(source.Text)),
        null or string or int or long or bool or DateOnly or Uri or Markup => value,
        Enum word => Word(word.ToString()),
        IEnumerable items => Model.List(items.Cast<object?>().Select(Of)),
        _ => Model.Of([.. Members.GetOrAdd(value.GetType(), MembersOf).Select(each => (each.Name, Of(each.Member.GetValue(value))))]),
    };

    /// <summary>A name in code as the name of a wording: `ProjectLeader` is `project-leader`.</summary>
    public static string Word(string name) => Snake(name).Replace('_', '-');

    private static (string Name, PropertyInfo Member)[] MembersOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.GetIndexParameters().Length == 0).Select(member => (Snake(member.Name), member))];

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
