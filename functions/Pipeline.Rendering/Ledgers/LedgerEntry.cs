using System.Text.Json.Serialization;
using Pipeline.Core.Results;

namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// One thing a text printed that holds a number, or words that a rule chose. Kind says what accounts for it: `figure`, `difference`,
/// `fraction`, `count`, `dialogue`, `date`, `method`, `phrase` (words that a rule of the figures chose), `fact` (a source outside),
/// `wording` (the template's own words, no claim about data), or data of the programme and its shoppers: `name`, `text`, `quote`, `link`,
/// which are listed only where they hold a number or a claiming word. Value is unrounded.
/// </summary>
[method: JsonConstructor]
public readonly record struct LedgerEntry(string Kind, string Printed, string Rule, string Template, int Line)
{
    /// <summary>The single figure that it was printed from, or else what is known instead: a long text has hundreds of entries.</summary>
    private readonly object? source;

    private LedgerEntry(string kind, string printed, string rule, string template, int line, Figure only)
        : this(kind, printed, rule, template, line) => source = only;

    public IReadOnlyList<string>? Figures
    {
        get => source is Figure only ? [only.Id] : Known.Figures;
        init => source = Known with { Figures = value };
    }

    public double? Value
    {
        get => source is Figure only ? only.Value : Known.Value;
        init => source = Known with { Value = value };
    }

    /// <summary>The values of the figures, in their order, where there are several.</summary>
    public IReadOnlyList<double>? Values
    {
        get => Known.Values;
        init => source = Known with { Values = value };
    }

    public long? N
    {
        get => source is Figure only ? only.N : Known.N;
        init => source = Known with { N = value };
    }

    public double? Low
    {
        get => source is Figure only ? only.Low : Known.Low;
        init => source = Known with { Low = value };
    }

    public double? High
    {
        get => source is Figure only ? only.High : Known.High;
        init => source = Known with { High = value };
    }

    public string? Unit
    {
        get => source is Figure only ? only.Unit : Known.Unit;
        init => source = Known with { Unit = value };
    }

    private Told Known => source as Told ?? Told.Nothing;

    /// <summary>The entry of a single figure.</summary>
    internal static LedgerEntry Of(string kind, string printed, string rule, string template, int line, Figure only) => new(kind, printed, rule, template, line, only);

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

    private sealed record Told(IReadOnlyList<string>? Figures, double? Value, IReadOnlyList<double>? Values, long? N, double? Low, double? High, string? Unit)
    {
        public static readonly Told Nothing = new(null, null, null, null, null, null, null);
    }
}
