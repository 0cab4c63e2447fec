using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.SelfHost.Demo.Season;
using Pipeline.Testing.Twins;

namespace Pipeline.Benchmarks.Load;

/// <summary>Intake of single signed webhooks beside the least that it could cost, turn by turn on the same storage.</summary>
internal sealed class IntakeRounds(string storage, GeneratedSeason season, TextWriter output)
{
    private const int Rounds = 5, Senders = 32;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2), WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>The way to storage without storage, against a server that only reads bodies.</summary>
    public async Task WithoutStorageAsync(CancellationToken cancellationToken)
    {
        await using var host = await LoadedHost.StartAsync(
            storage,
            services => services.Replace(ServiceDescriptor.Singleton<IEvaluationStore, KeepsNothing>()).Replace(ServiceDescriptor.Singleton<IErasureRegister, InMemoryErasureRegister>()),
            cancellationToken);
        await PrepareAsync(host, "way", cancellationToken);
        await using var bare = await BareServer.ReadsBodiesAsync(cancellationToken);
        await using var proving = await BareServer.ProvesAndReadsAsync(cancellationToken);
        using var product = new LoadSender(host.App.BaseAddress, "way", season.Evaluations);
        using var bodyOnly = new LoadSender(bare.Address, "way", season.Evaluations);
        using var proved = new LoadSender(proving.Address, "way", season.Evaluations);

        var turns = await TurnsAsync([product.SendAsync, bodyOnly.SendAsync, proved.SendAsync], cancellationToken);
        output.WriteLine($"| 32 senders, without storage | requests a second | within: half | 99 of 100 |");
        output.WriteLine("|---|---|---|---|");
        Row("a server that reads the body", turns[1]);
        Row("the same, which also proves and reads the webhook", turns[2]);
        Row("the whole door, whose store keeps nothing", turns[0]);
        output.WriteLine($"\nProving and reading runs at {Ratio(turns[2], turns[1])} of the speed of reading bodies, the whole door at {Ratio(turns[0], turns[1])}.");
        output.WriteLine($"Answers that were not 202: {proved.Others.Values.Sum() + product.Others.Values.Sum()}.\n");
    }

    /// <summary>Durable intake against the client library's bare writes of the same rows.</summary>
    public async Task DurableAsync(LoadSender product, CancellationToken cancellationToken)
    {
        await product.SendAsync(cancellationToken);
        var bare = await BareInserts.LikeAsync(storage, $"{season.Definition.Programme.Id}~{season.Evaluations[0].Participant}", cancellationToken);
        var turns = await TurnsAsync([product.SendAsync, Bare(bare.TransactionAsync), Bare(bare.OneRowAsync)], cancellationToken);
        output.WriteLine($"| 32 senders, Azurite on disk | requests a second | within: half | 99 of 100 |");
        output.WriteLine("|---|---|---|---|");
        Row("signed webhook to 202: evaluation, identity, mark", turns[0]);
        Row("bare client, the same transaction of three rows", turns[1]);
        Row("bare client, the evaluation's row alone", turns[2]);
        output.WriteLine($"\nDurable intake runs at {Ratio(turns[0], turns[1])} of the bare transactions and at {Ratio(turns[0], turns[2])} of bare inserts of one row.\n");

        static Func<CancellationToken, Task<int?>> Bare(Func<CancellationToken, Task> write) => async cancellation =>
        {
            await write(cancellation);
            return null;
        };
    }

    public async Task PrepareAsync(LoadedHost host, string form, CancellationToken cancellationToken)
    {
        await host.PutAsync($"api/programmes/{season.Definition.Programme.Id}", season.Definition.Json, cancellationToken);
        await host.PutFormAsync(form, season.Definition.Programme.Id, cancellationToken);
    }

    public void Row(string what, IReadOnlyList<Passage> turns) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {Turns.Median(turns.Select(each => each.Rate)):0} | {Turns.Median(turns.Select(each => each.Within(0.5))):0.0} ms | {Turns.Median(turns.Select(each => each.Within(0.99))):0.0} ms |"));

    private static async Task<IReadOnlyList<IReadOnlyList<Passage>>> TurnsAsync(IReadOnlyList<Func<CancellationToken, Task<int?>>> works, CancellationToken cancellationToken)
    {
        var turns = works.Select(_ => new List<Passage>()).ToList();
        foreach (var work in works) await Crowd.RunAsync(Senders, WarmUp, work, cancellationToken);
        for (var round = 0; round < Rounds; round++)
            for (var at = 0; at < works.Count; at++) turns[at].Add(await Crowd.RunAsync(Senders, Turn, works[at], cancellationToken));
        return turns;
    }

    private static string Ratio(IReadOnlyList<Passage> of, IReadOnlyList<Passage> against) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * Turns.Median(of.Zip(against, (one, other) => one.Rate / other.Rate)):0} %");
}
