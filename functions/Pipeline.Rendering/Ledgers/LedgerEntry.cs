namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// One thing a text printed that holds a number, or words that a rule chose. Kind says what accounts for it: `figure`, `difference`, `fraction`, `count`, `date`,
/// `method`, `phrase`, or data of the programme and its shoppers: `name`, `text`, `quote`, `link`, which are listed only where
/// they hold a number. Value is unrounded.
/// </summary>
public sealed record LedgerEntry(string Kind, string Printed, string Rule, string Template, int Line)
{
    public IReadOnlyList<string>? Figures { get; init; }
    public double? Value { get; init; }
    public long? N { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
    public string? Unit { get; init; }
}
