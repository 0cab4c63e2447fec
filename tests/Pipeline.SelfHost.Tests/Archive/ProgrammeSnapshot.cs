using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Forms;
using Pipeline.Core.Links;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Tests.Archive;

/// <summary>What an account has of the small season, as text by its name, and how many mails lie in its outbox.</summary>
internal sealed record ProgrammeSnapshot(IReadOnlyDictionary<string, string> Parts, int Mails)
{
    public const string Evaluations = "evaluations", Results = "results", Pages = "pages";

    public string this[string part] => Parts[part];

    /// <summary>Also lets a tick pass first, which closes and mails whatever it finds to be due.</summary>
    public static async Task<ProgrammeSnapshot> TakeAsync(string data, CancellationToken cancellationToken)
    {
        await using var host = await SelfHostApp.StartAsync(SmallSeason.Options(data), cancellationToken);
        await host.Services.GetRequiredService<CloseDuePeriods>().RunAsync(cancellationToken);
        await host.Services.GetRequiredService<AskStalledMailings>().RunAsync(cancellationToken);
        await host.Queues.WhenIdleAsync(cancellationToken);

        var (services, id) = (host.Services, SmallSeason.Programme);
        T Get<T>()
            where T : notnull => services.GetRequiredService<T>();
        var (drafts, periods) = (await Get<IDraftStore>().ListAsync(id, cancellationToken), await Get<IPeriodStore>().ListAsync(id, cancellationToken));
        var results = new List<string?>();
        foreach (var run in periods) results.Add((await Get<IResultsStore>().FindAsync(id, run.Period, cancellationToken))?.ContentHash);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["definitions"] = Text(new { Programme = await Get<IProgrammeStore>().FindAsync(id, cancellationToken), Form = await Get<IFormStore>().FindAsync(SmallSeason.Form, cancellationToken) }),
            [Evaluations] = Text(await EvaluationsAsync(Get<IEvaluationStore>(), cancellationToken)),
            ["deliveries"] = Text((await Get<IDeliveryStore>().ListAsync(id, "season", cancellationToken)).Select(each => each with { Tag = null })),
            ["mailings"] = Text((await Get<IMailingStore>().ListAsync(id, cancellationToken)).Select(each => each with { Tag = null })),
            ["appeals"] = Text((await Get<IAppealStore>().ListAsync(id, cancellationToken)).Select(each => each with { Tag = null })),
            ["periods"] = Text(periods.Select(each => (each with { Tag = null }).ToString())),
            [Results] = Text(results),
            ["links"] = Text((await Get<IReportStore>().ListAsync(id, "season", cancellationToken)).Select(each => new { each.Participant, each.Token, each.Revoked, each.Expires, each.Version })),
            // A newsletter's plan is not restored, which has its own assertion.
            ["drafts"] = Text(drafts.Select(each => each with { Tag = null, Schedule = each.Kind == DraftKind.Newsletter ? null : each.Schedule })),
            ["texts"] = Text(await TextsAsync(Get<IDraftStore>(), drafts, cancellationToken)),
            ["quotes"] = Text((await Get<IQuoteApprovals>().ListAsync(id, cancellationToken)).Select(each => each with { Tag = null })),
            ["subscribers"] = Text((await Get<ISubscribers>().ListAsync(id, cancellationToken)).Select(each => each with { Tag = null })),
            ["shopper links"] = Text((await Get<IShopperLinks>().ListAsync(id, cancellationToken)).Select(each => each with { Tag = null })),
            ["quarantine"] = Text(await Get<IQuarantine>().ListAsync(SmallSeason.Form, cancellationToken)),
            ["flags"] = Text((await Get<IFlagStore>().ListAsync(id, cancellationToken)).Select(each => each with { Tag = null })),
            [Pages] = Text(await PagesAsync(host.BaseAddress, drafts, await OpenedAsync(services, cancellationToken), cancellationToken)),
        };
        return new(parts, await Get<BlobServiceClient>().GetBlobContainerClient(BlobNames.Outbox).GetBlobsAsync(cancellationToken: cancellationToken).CountAsync(cancellationToken));
    }

    /// <summary>What is other than in `before`, but for the mails.</summary>
    public IReadOnlyList<string> Others(ProgrammeSnapshot before) =>
        [.. before.Parts.Where(part => Parts[part.Key] != part.Value).Select(part => Difference(part.Key, part.Value, Parts[part.Key]))];

    private static string Difference(string name, string before, string after)
    {
        var at = before.AsSpan().CommonPrefixLength(after);
        return $"{name}: {before.AsSpan(at)[..Math.Min(80, before.Length - at)]} became {after.AsSpan(at)[..Math.Min(80, after.Length - at)]}";
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

    private static async Task<IReadOnlyList<object?>> TextsAsync(IDraftStore store, IReadOnlyList<Draft> drafts, CancellationToken cancellationToken)
    {
        var texts = new List<object?>();
        foreach (var draft in drafts)
        {
            for (var version = 1; version <= draft.Version; version++)
                texts.Add(new { Post = await store.ReadAsync(draft, version, cancellationToken), Letter = await store.ReadNewsletterAsync(draft, version, cancellationToken) });
        }

        return texts;
    }

    /// <summary>The addresses that a reader has from mails: to leave the newsletter, and to stop mails.</summary>
    private static async Task<IReadOnlyList<string>> OpenedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var mint = services.GetRequiredService<ITokenMint>();
        var reader = (await services.GetRequiredService<ISubscribers>().ListAsync(SmallSeason.Programme, cancellationToken)).Single();
        return
        [
            $"newsletter/confirm/{SignUp.TokenOf(mint, reader)}",
            $"u/{mint.Of("unsubscribe", SmallSeason.Programme, MailKinds.NoParticipant, reader.Email, MailKinds.Newsletter)}",
            $"u/{mint.Of("unsubscribe", SmallSeason.Programme, "bjorkeli-energi", "kundesenter@bjorkeli-energi.example", MailKinds.Report)}",
        ];
    }

    private static async Task<IReadOnlyList<string>> PagesAsync(Uri site, IReadOnlyList<Draft> drafts, IReadOnlyList<string> others, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = site };
        var pages = new List<string>();
        foreach (var address in drafts.Where(each => each.Published is not null && each.Kind == DraftKind.Post).Select(each => $"posts/{each.Programme}/{each.Slug}").Concat(others))
            pages.Add($"{address}: {await client.GetStringAsync(address, cancellationToken)}");
        return pages;
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);
}
