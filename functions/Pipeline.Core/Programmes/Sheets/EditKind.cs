namespace Pipeline.Core.Programmes.Sheets;

/// <summary>What a spreadsheet does to a participant.</summary>
public enum EditKind
{
    Added,
    Changed,
    Removed,
}
