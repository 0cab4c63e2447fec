using Pipeline.Core.Results;

namespace Pipeline.Core.Appeals;

/// <summary>Reads from the ledger kept beside a text which of its printed figures a change would make untrue.</summary>
public interface IPrintedFigures
{
    /// <summary>The figures that differ before and after, and not only behind the decimals that were printed. Figures of single weeks are not looked at.</summary>
    IReadOnlyList<PrintedChange> Changes(string ledgerJson, IFigures before, IFigures after);
}
