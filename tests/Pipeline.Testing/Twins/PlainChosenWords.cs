using Pipeline.Core.Appeals;
using Pipeline.Core.Posts;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;

namespace Pipeline.Testing.Twins;

/// <summary>Takes every text for one with a word that follows from the total of all.</summary>
public sealed class PlainChosenWords : IChosenWords
{
    public const string Word = "well";

    private const string Total = "total(all)";

    public IReadOnlyList<PrintedChange> Changes(string keptLedgerJson, PostRequest before, PostRequest after) => Changes(before.Figures, after.Figures);

    public IReadOnlyList<PrintedChange> Changes(string keptLedgerJson, ReportRequest before, ReportRequest after) => Changes(before.Figures, after.Figures);

    private static IReadOnlyList<PrintedChange> Changes(IFigures before, IFigures after) =>
        before.Find(Total) is { } was && was.Value != after.Find(Total)?.Value ? [new PrintedChange(Total, Word, was.Value, after.Find(Total)?.Value)] : [];
}
