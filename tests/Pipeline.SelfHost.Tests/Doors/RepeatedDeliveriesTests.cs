using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Pipeline.Core.Evaluations;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Doors;

/// <summary>What a form service does when it hears no answer, done too often, over real HTTP and real storage.</summary>
[Trait("Category", "Slow")]
public sealed class RepeatedDeliveriesTests(AzuriteFixture azurite)
{
    private const int Deliveries = 200, MostCopies = 50, Senders = 8, Seed = 20210115;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_deliveries_in_1_to_50_copies_from_eight_senders_are_two_hundred_evaluations()
    {
        await using var host = await SampleHost.StartAsync(
            azurite, "repeated-2021", new DateTimeOffset(2021, 1, 15, 9, 0, 0, TimeSpan.Zero), _ => { }, new Dictionary<string, string?>(), Token);
        var random = new Random(Seed);
        var copies = Copies(random);
        random.Shuffle(copies);
        var bodies = Enumerable.Range(0, Deliveries).Select(number => Encoding.UTF8.GetBytes(host.Dialogue(Name(number)).ToJsonString())).ToArray();
        var outcomes = new ConcurrentBag<(int Number, string Outcome)>();

        await Parallel.ForEachAsync(copies.Index(), new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = Token }, async (copy, cancellation) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"api/hooks/{host.Id}") { Content = new ByteArrayContent(bodies[copy.Item]) };
            if (copy.Index % 2 == 0) request.Headers.TransferEncodingChunked = true;
            foreach (var (name, value) in host.Sign(bodies[copy.Item])) request.Headers.Add(name, value);
            using var answer = await host.Client.SendAsync(request, cancellation);
            ((int)answer.StatusCode).ShouldBe(202);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation));
            outcomes.Add((copy.Item, json.RootElement.GetProperty("outcome").GetString()!));
        });

        copies.GroupBy(number => number).Select(each => each.Count()).Order().ToList().ShouldSatisfyAllConditions(
            counts => counts[0].ShouldBe(1), counts => counts[^1].ShouldBe(MostCopies), counts => counts.Count.ShouldBe(Deliveries));
        outcomes.Count.ShouldBe(copies.Length);
        outcomes.GroupBy(each => each.Number).ShouldAllBe(each => each.Count(copy => copy.Outcome == "stored") == 1 && each.All(copy => copy.Outcome == "stored" || copy.Outcome == "duplicate"));
        var kept = await host.Get<IEvaluationStore>().ReadAsync(new(host.Id, "bjorkeli-energi"), new(2020, 12, 1), new(2021, 3, 31), Token);
        kept.Select(each => (each.Evaluation.Id, each.Revision)).ShouldBe(Enumerable.Range(0, Deliveries).Select(number => (Name(number), 1)), ignoreOrder: true);
        using var results = JsonDocument.Parse(await host.Client.GetStringAsync($"api/results/{host.Id}/season", Token));
        results.RootElement.GetProperty("dialogues").GetInt32().ShouldBe(Deliveries);
    }

    /// <summary>The number of each delivery as often as it is sent: from once to fifty times, more often few times than many.</summary>
    private static int[] Copies(Random random) =>
    [
        .. Enumerable.Range(0, Deliveries).SelectMany(number => Enumerable.Repeat(number, number switch
        {
            0 => 1,
            1 => MostCopies,
            _ => 1 + (int)(MostCopies * Math.Pow(random.NextDouble(), 3)),
        })),
    ];

    private static string Name(int number) => FormattableString.Invariant($"delivery-{number:000}");
}
