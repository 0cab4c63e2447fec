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
    private LedgerEntry(string kind, string printed, string rule, string template, int line, Figure only)
        : this(kind, printed, rule, template, line) => this.only = only;

    /// <summary>The single figure that it was printed from; an entry of a long text is small that way.</summary>
    private readonly Figure? only;

    /// <summary>What a kept ledger told instead of a figure.</summary>
    private readonly Told? told;

    private readonly IReadOnlyList<string>? figures;

    public IReadOnlyList<string>? Figures
    {
        get => figures ?? (only is null ? null : [only.Id]);
        init => figures = value;
    }

    public double? Value
    {
        get => only?.Value ?? told?.Value;
        init => told = Known with { Value = value };
    }

    /// <summary>The values of the figures, in their order, where there are several.</summary>
    public IReadOnlyList<double>? Values { get; init; }

    public long? N
    {
        get => only?.N ?? told?.N;
        init => told = Known with { N = value };
    }

    public double? Low
    {
        get => only is null ? told?.Low : only.Low;
        init => told = Known with { Low = value };
    }

    public double? High
    {
        get => only is null ? told?.High : only.High;
        init => told = Known with { High = value };
    }

    public string? Unit
    {
        get => only?.Unit ?? told?.Unit;
        init => told = Known with { Unit = value };
    }

    private Told Known => told ?? new(null, null, null, null, null);

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

    private sealed record Told(double? Value, long? N, double? Low, double? High, string? Unit);
}
