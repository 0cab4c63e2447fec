using Pipeline.Core.Appeals;
using Pipeline.Core.Results;

namespace Pipeline.Testing.Twins;

/// <summary>Takes every text for one that printed the total of all, unrounded, as `PlainRenderer` writes them.</summary>
public sealed class PlainPrintedFigures : IPrintedFigures
{
    private const string Total = "total(all)";

    public IReadOnlyList<PrintedChange> Changes(string ledgerJson, IFigures before, IFigures after) =>
        before.Find(Total) is { } was && was.Value != after.Find(Total)?.Value
            ? [new PrintedChange(Total, FormattableString.Invariant($"{was.Value}"), was.Value, after.Find(Total)?.Value)]
            : [];
}
