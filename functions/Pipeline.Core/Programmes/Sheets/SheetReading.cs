namespace Pipeline.Core.Programmes.Sheets;

/// <summary>The rows of a spreadsheet, or why it cannot be read.</summary>
public sealed record SheetReading(IReadOnlyList<SheetRow> Rows, [Sentence] string? Fault);
