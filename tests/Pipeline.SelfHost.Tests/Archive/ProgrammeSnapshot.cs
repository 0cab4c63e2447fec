using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Tests.Archive;

/// <summary>What an account has of the small season, as text to compare, and how many mails lie in its outbox.</summary>
internal sealed record ProgrammeSnapshot(string Definitions, string Evaluations, string Deliveries, string Appeals, string Periods, string Results, string Links, int Mails)
{
    /// <summary>Also lets a tick pass first, which closes and mails whatever it finds to be due.</summary>
    public static async Task<ProgrammeSnapshot> TakeAsync(string data, CancellationToken cancellationToken)
    {
        await using var host = await SelfHostApp.StartAsync(SmallSeason.Options(data), cancellationToken);
        await host.Services.GetRequiredService<CloseDuePeriods>().RunAsync(cancellationToken);
        await host.Queues.WhenIdleAsync(cancellationToken);

        var (services, id) = (host.Services, SmallSeason.Programme);
        var definition = await services.GetRequiredService<IProgrammeStore>().FindAsync(id, cancellationToken);
        var form = await services.GetRequiredService<IFormStore>().FindAsync(SmallSeason.Form, cancellationToken);
        var (deliveries, periods) = (services.GetRequiredService<IDeliveryStore>(), await services.GetRequiredService<IPeriodStore>().ListAsync(id, cancellationToken));
        var results = new List<string?>();
        foreach (var run in periods) results.Add((await services.GetRequiredService<IResultsStore>().FindAsync(id, run.Period, cancellationToken))?.ContentHash);
        return new ProgrammeSnapshot(
            Text(new { definition, form }),
            Text(await EvaluationsAsync(services.GetRequiredService<IEvaluationStore>(), cancellationToken)),
            Text((await deliveries.ListAsync(id, "season", cancellationToken)).Select(each => each with { Tag = null })),
            Text((await services.GetRequiredService<IAppealStore>().ListAsync(id, cancellationToken)).Select(each => each with { Tag = null })),
            Text(periods.Select(each => (each with { Tag = null }).ToString())),
            Text(results),
            Text((await services.GetRequiredService<IReportStore>().ListAsync(id, "season", cancellationToken)).Select(each => new { each.Participant, each.Token, each.Revoked, each.Expires, each.Version })),
            await MailsAsync(services.GetRequiredService<BlobServiceClient>(), cancellationToken));
    }

    /// <summary>What is other than in `before`, but for the mails.</summary>
    public IReadOnlyList<string> Others(ProgrammeSnapshot before)
    {
        (string Name, string Before, string After)[] all =
        [
            (nameof(Definitions), before.Definitions, Definitions), (nameof(Evaluations), before.Evaluations, Evaluations), (nameof(Deliveries), before.Deliveries, Deliveries),
            (nameof(Appeals), before.Appeals, Appeals), (nameof(Periods), before.Periods, Periods), (nameof(Results), before.Results, Results), (nameof(Links), before.Links, Links),
        ];
        return [.. all.Where(each => each.Before != each.After).Select(Difference)];
    }

    private static string Difference((string Name, string Before, string After) part)
    {
        var at = part.Before.AsSpan().CommonPrefixLength(part.After);
        return $"{part.Name}: {part.Before.AsSpan(at)[..Math.Min(80, part.Before.Length - at)]} became {part.After.AsSpan(at)[..Math.Min(80, part.After.Length - at)]}";
    }

    private static async Task<IReadOnlyList<StoredEvaluation>> EvaluationsAsync(IEvaluationStore store, CancellationToken cancellationToken)
    {
        var all = new List<StoredEvaluation>();
        foreach (var participant in (string[])[SmallSeason.Participant.Participant, "kvitsund-kraft"])
        {
            var key = new ParticipantKey(SmallSeason.Programme, participant);
            foreach (var current in await store.ReadAsync(key, DateOnly.MinValue, DateOnly.MaxValue, cancellationToken))
                all.AddRange([.. await store.ReadHistoryAsync(key, current.Evaluation.Id, cancellationToken), current]);
        }

        return all;
    }

    private static async Task<int> MailsAsync(BlobServiceClient blobs, CancellationToken cancellationToken) =>
        await blobs.GetBlobContainerClient(BlobNames.Outbox).GetBlobsAsync(cancellationToken: cancellationToken).CountAsync(cancellationToken);

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);
}
