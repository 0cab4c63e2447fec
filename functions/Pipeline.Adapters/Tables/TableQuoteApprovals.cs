using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Core.Posts;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>Decisions about quotes in table `quotes`, one partition per programme, a row per quote with its decisions as JSON.</summary>
public sealed class TableQuoteApprovals(TableServiceClient tables, ITokenSource tokens) : IQuoteApprovals
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Quotes), tokens);

    public async Task<QuoteApproval?> FindAsync(string programme, string quote, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(programme), TableKeys.Join(quote), cancellationToken) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<QuoteApproval>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        var approvals = new List<QuoteApproval>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme), cancellationToken)) approvals.Add(Read(row));
        return approvals;
    }

    public async Task<bool> SaveAsync(QuoteApproval approval, CancellationToken cancellationToken) =>
        await table.SaveAsync(Write(approval), approval.Tag, cancellationToken) is not null;

    private static TableEntity Write(QuoteApproval approval) => new(TableKeys.Join(approval.Programme), TableKeys.Join(approval.Quote))
    {
        [nameof(approval.State)] = approval.State.ToString(),
        [nameof(approval.Decisions)] = JsonSerializer.Serialize(approval.Decisions, Relaxed),
    };

    private static QuoteApproval Read(TableEntity row) => new(
        TableKeys.Split(row.PartitionKey)[0],
        TableKeys.Split(row.RowKey)[0],
        JsonSerializer.Deserialize<List<QuoteDecision>>(row.GetString(nameof(QuoteApproval.Decisions)), Relaxed)!,
        row.ETag.ToString());
}
