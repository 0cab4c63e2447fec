using Azure.Data.Tables;

namespace Pipeline.Adapters.Tables;

/// <summary>What is stored under an id now: the identity row and the row of the content, which were seen to belong together.</summary>
internal sealed record CurrentEvaluation(TableEntity Identity, TableEntity Row)
{
    public int Revision => EvaluationRow.RevisionOf(Identity);

    public DateOnly Day => EvaluationRow.DayOf(Identity);

    public string ContentHash => Identity.GetString(EvaluationRow.ContentHash);

    public string Stamp => Identity.GetString(GuardedTable.Stamp);
}
