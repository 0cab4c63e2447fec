using Pipeline.Core.Posts;
using Pipeline.Core.Reports;

namespace Pipeline.Core.Appeals;

/// <summary>
/// Tells which words of a kept text rules would choose otherwise after a change, by writing it from both figures. What is printed in digits is the part of
/// `IPrintedFigures`.
/// </summary>
public interface IChosenWords
{
    IReadOnlyList<PrintedChange> Changes(string keptLedgerJson, PostRequest before, PostRequest after);

    IReadOnlyList<PrintedChange> Changes(string keptLedgerJson, ReportRequest before, ReportRequest after);
}
