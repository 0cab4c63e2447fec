using Pipeline.Core.Posts;

namespace Pipeline.Core.Reports;

/// <summary>What two versions of a report print: how many figures each, and those that the later one prints otherwise or no more.</summary>
public sealed record ReportChange(int PrintedBefore, int PrintedNow, IReadOnlyList<Correction> Changed);
