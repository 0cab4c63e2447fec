using Azure.Data.Tables;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>Which flags came and went, in table `flags`, one partition per programme: `f~participant~evaluation~code`, and `r` for the last round.</summary>
public sealed class TableFlagStore(TableServiceClient tables, ITokenSource tokens) : IFlagStore
{
    private const string Sighting = "f", Round = "r";

    private readonly GuardedTable table = new(tables.GetTableClient(TableNames.Flags), tokens);

    public async Task<IReadOnlyList<FlagSighting>> ListAsync(string programme, CancellationToken cancellationToken) =>
        [.. (await table.ReadAsync(TableKeys.Join(programme), TableKeys.Join(Round), cancellationToken).Select(Read).ToListAsync(cancellationToken))
            .OrderBy(each => each.Participant, StringComparer.Ordinal).ThenBy(each => each.Evaluation, StringComparer.Ordinal).ThenBy(each => each.Code, StringComparer.Ordinal)];

    public async Task<bool> SaveAsync(FlagSighting sighting, CancellationToken cancellationToken) =>
        await table.SaveAsync(
            new TableEntity(TableKeys.Join(sighting.Programme), TableKeys.Join(Sighting, sighting.Participant, sighting.Evaluation, sighting.Code))
            {
                [nameof(sighting.Came)] = TableKeys.Text(sighting.Came),
                [nameof(sighting.Gone)] = sighting.Gone is { } gone ? TableKeys.Text(gone) : null,
            },
            sighting.Tag,
            cancellationToken) is not null;

    public async Task<FlagRound?> FindRoundAsync(string programme, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(programme), TableKeys.Join(Round), cancellationToken) is { } row
            ? new FlagRound(programme, TableKeys.Day(row.GetString(nameof(FlagRound.Day))), row.ETag.ToString())
            : null;

    public async Task<bool> SaveRoundAsync(FlagRound round, CancellationToken cancellationToken) =>
        await table.SaveAsync(
            new TableEntity(TableKeys.Join(round.Programme), TableKeys.Join(Round)) { [nameof(round.Day)] = TableKeys.Text(round.Day) }, round.Tag, cancellationToken) is not null;

    private static FlagSighting Read(TableEntity row)
    {
        var key = TableKeys.Split(row.RowKey);
        return new FlagSighting(
            TableKeys.Split(row.PartitionKey)[0], key[1], key[2], key[3], TableKeys.Day(row.GetString(nameof(FlagSighting.Came))),
            row.GetString(nameof(FlagSighting.Gone)) is { } gone ? TableKeys.Day(gone) : null, row.ETag.ToString());
    }
}
