using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>
/// Reports in table `reports`, one partition per period; texts as blobs `programme/period/participant/v1-hash.html`, `.txt` and `.ledger.json`.
/// Table `reporttokens` leads from the SHA-256 of a token to its report; no token is kept.
/// </summary>
public sealed class TableReportStore : IReportStore
{
    private const string Html = ".html", Plain = ".txt", Ledger = ".ledger.json";
    private const string KeptHash = "TokenHash", Forgotten = "TokensForgotten";

    private readonly GuardedTable table;
    private readonly GuardedTable tokenTable;
    private readonly ITokenMint mint;
    private readonly TextVersions texts;

    public TableReportStore(TableServiceClient tables, BlobServiceClient blobs, ITokenSource tokens, ITokenMint mint)
    {
        this.mint = mint;
        table = new(tables.GetTableClient(TableNames.Reports), tokens);
        tokenTable = new(tables.GetTableClient(TableNames.ReportTokens), tokens);
        texts = new(table, blobs.GetBlobContainerClient(BlobNames.Reports), [Html, Plain, Ledger]);
    }

    public async Task<Report?> FindAsync(string programme, string period, string participant, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(TableKeys.Join(programme, period), TableKeys.Join(participant), cancellationToken) is not { } row) return null;
        var report = Read(row);

        // Made with another key than the one at hand: the link that is given out from now on must open too.
        if (!IsForgotten(row) && row.GetString(KeptHash) != TokenHash.Of(report.Token)) await tokenTable.AddIfAbsentAsync(WriteToken(report), cancellationToken);
        return report;
    }

    public async Task<Report?> FindByTokenAsync(string token, CancellationToken cancellationToken)
    {
        var key = TokenHash.Of(token);
        if (await tokenTable.FindAsync(key, key, cancellationToken) is not { } row) return null;
        var report = await FindAsync(
            row.GetString(nameof(Report.Programme)), row.GetString(nameof(Report.Period)), row.GetString(nameof(Report.Participant)), cancellationToken);
        // The row of a token is written first, so it may belong to a save that never succeeded; and an older issue opens nothing.
        return report?.Issue == (row.GetInt32(nameof(Report.Issue)) ?? 1) ? report : null;
    }

    public async Task<IReadOnlyList<Report>> ListAsync(string programme, string period, CancellationToken cancellationToken)
    {
        var reports = new List<Report>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme, period), TableKeys.FirstText, cancellationToken)) reports.Add(Read(row));
        return reports;
    }

    public async Task<bool> SaveAsync(Report report, RenderedReport text, CancellationToken cancellationToken)
    {
        var row = Write(report);
        var folder = $"{report.Programme}/{report.Period}/{report.Participant}";
        var version = await texts.WriteAsync(
            row.PartitionKey, report.Participant, report.Version, folder, [(Html, new(text.Html)), (Plain, new(text.Text)), (Ledger, new(text.LedgerJson))], cancellationToken);
        await tokenTable.AddIfAbsentAsync(WriteToken(report), cancellationToken);
        return await table.SaveAsync(row, report.Tag, version, cancellationToken);
    }

    public async Task<int> ForgetTokensAsync(string programme, string period, DateTimeOffset expiredBefore, CancellationToken cancellationToken)
    {
        var forgotten = 0;
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme, period), TableKeys.FirstText, cancellationToken))
        {
            var report = Read(row);
            if (report.Expires >= expiredBefore || IsForgotten(row)) continue;

            // Every issue, and a token that was made with another key.
            var issues = Enumerable.Range(1, report.Issue).Select(issue => TokenHash.Of(ReportToken.Of(mint, programme, period, report.Participant, issue)));
            foreach (var hash in issues.Append(row.GetString(KeptHash)).OfType<string>().Distinct(StringComparer.Ordinal))
                await tokenTable.TrySubmitAsync([new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(hash, hash), ETag.All)], cancellationToken);

            // Last, so that whoever goes on after an interruption finds what is left to delete.
            row[Forgotten] = true;
            if (await table.SaveAsync(row, row.ETag.ToString(), cancellationToken) is not null) forgotten++;
        }

        return forgotten;
    }

    public async Task<RenderedReport?> ReadAsync(Report report, CancellationToken cancellationToken) =>
        await texts.ReadAsync(TableKeys.Join(report.Programme, report.Period), report.Participant, report.Version, cancellationToken) is var (_, found)
            ? new RenderedReport(found[Html].ToString(), found[Plain].ToString(), found[Ledger].ToString())
            : null;

    private static bool IsForgotten(TableEntity row) => row.GetBoolean(Forgotten) is true;

    private static TableEntity WriteToken(Report report)
    {
        var key = TokenHash.Of(report.Token);
        return new(key, key)
        {
            [nameof(report.Programme)] = report.Programme,
            [nameof(report.Period)] = report.Period,
            [nameof(report.Participant)] = report.Participant,
            [nameof(report.Issue)] = report.Issue,
        };
    }

    private static TableEntity Write(Report report) => new(TableKeys.Join(report.Programme, report.Period), TableKeys.Join(report.Participant))
    {
        [nameof(report.Version)] = report.Version,
        [nameof(report.Issue)] = report.Issue,
        [KeptHash] = TokenHash.Of(report.Token),
        [nameof(report.RenderedAt)] = RowTime.Write(report.RenderedAt),
        [nameof(report.Expires)] = RowTime.Write(report.Expires),
        [nameof(report.Revoked)] = report.Revoked,
    };

    private Report Read(TableEntity row)
    {
        var partition = TableKeys.Split(row.PartitionKey);
        var participant = TableKeys.Split(row.RowKey)[0];
        var issue = row.GetInt32(nameof(Report.Issue)) ?? 1;
        return new(
            partition[0],
            partition[1],
            participant,
            row.GetInt32(nameof(Report.Version))!.Value,
            ReportToken.Of(mint, partition[0], partition[1], participant, issue),
            RowTime.Read(row, nameof(Report.RenderedAt)),
            RowTime.Read(row, nameof(Report.Expires)),
            row.GetBoolean(nameof(Report.Revoked))!.Value,
            row.ETag.ToString())
        { Issue = issue };
    }
}
