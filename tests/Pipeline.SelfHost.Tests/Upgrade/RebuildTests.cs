using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Tests.Archive;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Upgrade;

/// <summary>Results, posts and reports follow from what was sent and decided: whoever loses them has them again to the byte.</summary>
[Trait("Category", "Slow")]
public sealed class RebuildTests : IDisposable
{
    private static readonly string[] DerivedTables = [TableNames.Results, TableNames.Drafts, TableNames.Reports, TableNames.ReportTokens, TableNames.Periods];
    private static readonly string[] DerivedFiles = [BlobNames.Results, BlobNames.Drafts, BlobNames.Reports];

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Derived_rows_and_files_that_are_gone_and_payloads_that_are_sent_anew_give_the_same_texts_to_the_byte()
    {
        await SmallSeason.PlayUneditedAsync(At("first"), Cancellation);
        IReadOnlyList<PeriodRun> runs;
        string before, rebuilt;
        IReadOnlyList<StoredEvaluation> kept;
        await using (var host = await StartAsync("first"))
        {
            before = await TextsAsync(host);
            runs = await host.Services.GetRequiredService<IPeriodStore>().ListAsync(SmallSeason.Programme, Cancellation);
            kept = await EverythingSentAsync(host.Services);
            await DeleteDerivedAsync(host.Services);
            await CloseAsync(host, runs);
            rebuilt = await TextsAsync(host);
        }

        await using var second = await StartAsync("second");
        await second.Services.GetRequiredService<PutProgramme>().PutAsync(SmallSeason.Programme, SmallSeason.Definition, Cancellation);
        await SendAnewAsync(second.Services, kept);
        await CloseAsync(second, runs);

        before.ShouldContain("report season");
        rebuilt.ShouldBe(before);
        (await TextsAsync(second)).ShouldBe(before);
    }

    public void Dispose() => folder.Dispose();

    private string At(string name) => Path.Combine(folder.Path, name);

    private Task<SelfHostApp> StartAsync(string name) => SelfHostApp.StartAsync(SmallSeason.Options(At(name)), Cancellation);

    private static Task<string> TextsAsync(SelfHostApp host) => KeptThings.TextsAsync(host.Services, SmallSeason.Programme, Cancellation);

    /// <summary>Every content with the bytes that were sent, the oldest of each evaluation first.</summary>
    private static async Task<IReadOnlyList<StoredEvaluation>> EverythingSentAsync(IServiceProvider services)
    {
        var (all, store) = (new List<StoredEvaluation>(), services.GetRequiredService<IEvaluationStore>());
        var known = (await services.GetRequiredService<ProgrammeCatalogue>().FindAsync(SmallSeason.Programme, Cancellation))!;
        foreach (var key in known.Programme.Participants.Select(participant => new ParticipantKey(SmallSeason.Programme, participant.Id)))
        {
            foreach (var current in await store.ReadAsync(key, DateOnly.MinValue, DateOnly.MaxValue, Cancellation))
                all.AddRange([.. await store.ReadHistoryAsync(key, current.Evaluation.Id, Cancellation), current]);
        }

        return all;
    }

    /// <summary>Counted days are marked to be counted again, as a new questionnaire would have them.</summary>
    private static async Task DeleteDerivedAsync(IServiceProvider services)
    {
        var (tables, blobs) = (services.GetRequiredService<TableServiceClient>(), services.GetRequiredService<BlobServiceClient>());
        foreach (var table in DerivedTables.Select(tables.GetTableClient))
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: Cancellation)) await table.DeleteEntityAsync(row, cancellationToken: Cancellation);
        foreach (var files in DerivedFiles.Select(blobs.GetBlobContainerClient))
            await foreach (var file in files.GetBlobsAsync(cancellationToken: Cancellation)) await files.DeleteBlobAsync(file.Name, cancellationToken: Cancellation);
        var evaluations = tables.GetTableClient(TableNames.Evaluations);
        await foreach (var row in evaluations.QueryAsync<TableEntity>("RowKey ge 'c~' and RowKey lt 'd'", cancellationToken: Cancellation))
        {
            await evaluations.DeleteEntityAsync(row, cancellationToken: Cancellation);
            await evaluations.UpsertEntityAsync(new TableEntity(row.PartitionKey, $"d{row.RowKey[1..]}"), cancellationToken: Cancellation);
        }
    }

    private static async Task SendAnewAsync(IServiceProvider services, IReadOnlyList<StoredEvaluation> kept)
    {
        foreach (var sent in kept)
        {
            var reading = EvaluationReader.Read(sent.Raw);
            (await services.GetRequiredService<TakeEvaluations>().TakeAsync([new Arrival(reading.Evaluation, reading.Faults, sent.Raw)], sent.Source, Cancellation))[0].ShouldBeOfType<Taking.Kept>();
            if (sent.Decisions is not [.., var last]) continue;
            var key = new ParticipantKey(SmallSeason.Programme, sent.Evaluation.Participant);
            await services.GetRequiredService<IEvaluationStore>().DecideAsync(key, sent.Evaluation.Id, last, Cancellation);
        }
    }

    private static async Task CloseAsync(SelfHostApp host, IReadOnlyList<PeriodRun> runs)
    {
        var known = (await host.Services.GetRequiredService<ProgrammeCatalogue>().FindAsync(SmallSeason.Programme, Cancellation))!;

        // The week first, as it was.
        foreach (var run in runs.OrderBy(run => run.Period == PeriodId.Season.Text))
        {
            PeriodId.TryParse(run.Period, out var period).ShouldBeTrue();
            await host.Services.GetRequiredService<ClosePeriod>().CloseAsync(known, period, null, Cancellation);
            await host.Queues.WhenIdleAsync(Cancellation);
        }
    }
}
