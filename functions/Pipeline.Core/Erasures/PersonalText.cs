using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Core.Erasures;

/// <summary>
/// Finds and replaces the texts of an erasure in other texts, however they were written: in any case (but a shopper's id), with other white space,
/// escaped for JSON, HTML or an address. A part of a longer word, id or address is not the text.
/// </summary>
public sealed class PersonalText
{
    private const string Letter = @"\p{L}\p{N}\p{M}";

    // The last character of an escape may look like the letter of a word: `%3Ckari%40example.org`.
    private const string AfterEscape = @"(?<=%[0-9A-Fa-f]{2}|=[0-9A-F]{2}|\\[nrtbf]|\\u[0-9A-Fa-f]{4})";

    // An id of digits alone is found where it is a whole value or named as a shopper; else every such number would be one.
    private const string WhereShoppersAreNamed = @"(?:^(?=[0-9]+$)|(?<=(?:severity|shrunken|flagged)\(|shopper=))";

    private readonly IReadOnlyList<ErasureTarget> targets;
    private readonly SearchValues<string> beginnings;
    private readonly Regex pattern;

    public PersonalText(IReadOnlyList<ErasureTarget> targets)
    {
        // The longest first, so that a name with its address goes as a whole before a part of it does.
        this.targets = [.. targets.OrderByDescending(target => target.Text.Length)];
        var alternatives = this.targets.Select((target, at) => string.Create(CultureInfo.InvariantCulture, $"(?<t{at}>{Alternative(target)})"));
        pattern = new Regex(this.targets.Count == 0 ? "(?!)" : string.Join('|', alternatives), RegexOptions.CultureInvariant);
        beginnings = SearchValues.Create(
            [.. this.targets.SelectMany(target => WrittenForms.Of(target.Text)).Select(form => form.Split(' ')[0])], StringComparison.OrdinalIgnoreCase);
    }

    public bool OccursIn(string text) => text.AsSpan().ContainsAny(beginnings) && pattern.IsMatch(text);

    public string Replace(string text) => OccursIn(text) ? pattern.Replace(text, match => TargetOf(match).Replacement) : text;

    private ErasureTarget TargetOf(Match match) =>
        targets[Enumerable.Range(0, targets.Count).First(at => match.Groups[string.Create(CultureInfo.InvariantCulture, $"t{at}")].Success)];

    private static string Alternative(ErasureTarget target)
    {
        var isShopper = target.Kind == ErasureKind.Shopper;
        var before = isShopper ? Letter + @"_\-" : target.IsAddress ? Letter + @"._%+\-" : Letter;
        var after = isShopper || target.IsAddress ? Letter + @"_\-" : Letter;
        var forms = string.Join('|', WrittenForms.Of(target.Text).Select(Pattern));
        var where = isShopper && target.Text.All(char.IsAsciiDigit) ? WhereShoppersAreNamed : $"(?:(?<![{before}])|{AfterEscape})";
        return $"{where}({(isShopper ? "?:" : "?i:")}{forms})(?![{after}])";
    }

    private static string Pattern(string form) => Regex.Escape(form).Replace(@"\ ", @"\s+", StringComparison.Ordinal);
}
