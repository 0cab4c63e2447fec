using System.Text.Json.Serialization;
using Pipeline.Core.Results;

namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// One thing a text printed that holds a number, or words that a rule chose. Kind says what accounts for it: `figure`, `difference`,
/// `fraction`, `count`, `dialogue`, `date`, `method`, `phrase` (words that a rule of the figures chose), `fact` (a source outside),
/// `wording` (the template's own words, no claim about data), or data of the programme and its shoppers: `name`, `text`, `quote`, `link`,
/// which are listed only where they hold a number or a claiming word. Value is unrounded.
/// </summary>
public sealed record LedgerEntry(string Kind, string Printed, string Rule, string Template, int Line)
{
    public IReadOnlyList<string>? Figures { get; init; }
    public double? Value { get; init; }

    /// <summary>The values of the figures, in their order, where there are several.</summary>
    public IReadOnlyList<double>? Values { get; init; }

    public long? N { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
    public string? Unit { get; init; }

    /// <summary>The entry of a single figure.</summary>
    internal static LedgerEntry Of(string kind, string printed, string rule, string template, int line, Figure only) => new(kind, printed, rule, template, line)
    {
        Figures = [only.Id],
        Value = only.Value,
        N = only.N,
        Low = only.Low,
        High = only.High,
        Unit = only.Unit,
    };

    /// <summary>The entry with what it was printed from: all of a single figure, the values of several.</summary>
    internal LedgerEntry Of(IReadOnlyList<Figure> figures) => figures switch
    {
        [] => this,
        [var only] => Of(Kind, Printed, Rule, Template, Line, only),
        _ => this with { Figures = [.. figures.Select(each => each.Id)], Values = [.. figures.Select(each => each.Value)] },
    };

    /// <summary>Whether it is what people or the programme wrote, which may say anything.</summary>
    [JsonIgnore]
    internal bool IsGiven => Kind is "name" or "text" or "quote" or "link";
}
