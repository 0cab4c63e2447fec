namespace Pipeline.Core.Programmes.Sheets;

/// <summary>A value that a spreadsheet sets: `name`, `class`, `entitlement` or `contact`, before and after; null where there is none.</summary>
public sealed record EditedValue(string What, string? Before, string? After);
