using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.Core.Json;

/// <summary>A text that matches the pattern as a whole; `means` names it ("an id: …") where a fault is described.</summary>
internal sealed class TextShape([Sentence] string means, string pattern, int maxLength) : Shape
{
    /// <summary>One line with something on it. Control characters would end up in mail headers.</summary>
    private const string OneLine =
        @"[^\u0000-\u001F\u007F-\u009F]*[^\s\u0000-\u001F\u007F-\u009F][^\u0000-\u001F\u007F-\u009F]*";

    // "$" also matches before a last line break in .NET, but not in JSON Schema.
    private readonly Regex regex = new($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static TextShape Id { get; } = new($"an id: {Ids.Rule}", Ids.Pattern, 63);

    public static TextShape Locale { get; } = new("a locale such as nb, nn, da, sv or en", "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", 35);

    public static TextShape Line(int maxLength) => new("a text of one line", OneLine, maxLength);

    /// <summary>The id of something defined elsewhere; whether it exists is a rule, not a shape.</summary>
    public static TextShape Reference([Sentence] string to) => new($"the id of {to}", OneLine, 200);

    public bool Accepts(string text) => regex.IsMatch(text) && LengthOf(text) <= maxLength;

    public override IEnumerable<Fault> Check(Place place)
    {
        if (place.Text is not { } text) yield return WrongType(place, means);
        else if (LengthOf(text) > maxLength) yield return place.Fault($"This is longer than {maxLength} characters; shorten it.");
        else if (text.Length == 0) yield return place.Fault($"This is empty; it must be {means}.");
        else if (!regex.IsMatch(text)) yield return place.Fault($"{Wording.Quoted(text)} is not {means}.");
    }

    public override void WriteKeywords(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        WriteConstraints(schema);
    }

    public void WriteConstraints(Utf8JsonWriter schema)
    {
        schema.WriteString("pattern", WholePattern);
        schema.WriteNumber("maxLength", maxLength);
    }

    public string WholePattern => $"^(?:{pattern})$";

    private int LengthOf(string text) => text.Length <= maxLength ? text.Length : text.EnumerateRunes().Count();
}
