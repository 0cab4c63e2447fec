namespace Pipeline.Core.Programmes.Sheets;

/// <summary>A row of a spreadsheet as text, with its number as people see it.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);
