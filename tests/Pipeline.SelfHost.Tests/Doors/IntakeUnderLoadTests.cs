using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Core.Evaluations;
using Pipeline.Functions.Http;
using Pipeline.SelfHost.Tests.Support;
using Pipeline.Testing.Azurite;

namespace Pipeline.SelfHost.Tests.Doors;

/// <summary>Many senders at once over real HTTP and real storage: what is answered 202 is kept once, and nothing piles up while storage stands still.</summary>
[Trait("Category", "Slow")]
public sealed class IntakeUnderLoadTests(Support.AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Now = new(2021, 1, 15, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_webhooks_from_thirty_two_senders_are_a_thousand_evaluations()
    {
        await using var host = await StartAsync("load-2021", new HeldNetwork());

        var answers = await SendAsync(host, Enumerable.Range(0, 1000), 32);

        answers.Values.ShouldAllBe(answer => answer.Status == HttpStatusCode.Accepted && answer.Outcome == "stored");
        (await KeptAsync(host)).ShouldBe(answers.Keys.Order().Select(number => (Name(number), 1)));
        using var results = JsonDocument.Parse(await host.Client.GetStringAsync($"api/results/{host.Id}/season", Token));
        results.RootElement.GetProperty("dialogues").GetInt32().ShouldBe(1000);
    }

    [Fact]
    public async Task While_storage_stands_still_so_many_wait_and_the_others_are_told_to_come_back()
    {
        const int all = 3 * IntakeDoor.MostAtOnce;
        var network = new HeldNetwork();
        await using var host = await StartAsync("held-load", network);
        network.Hold();

        var sending = Enumerable.Range(0, all).ToDictionary(number => number, number => SendAsync(host, number));
        var refused = new List<int>();
        await foreach (var answered in Task.WhenEach(sending.Values).WithCancellation(Token))
        {
            var (number, status, outcome) = await answered;
            (status, outcome).ShouldBe((HttpStatusCode.ServiceUnavailable, "30"));
            refused.Add(number);
            if (refused.Count == all - IntakeDoor.MostAtOnce) break;
        }

        network.Release();
        var answers = await Task.WhenAll(sending.Where(each => !refused.Contains(each.Key)).Select(each => each.Value));
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Accepted && answer.Outcome == "stored");
        network.MostWaiting.ShouldBeLessThanOrEqualTo(IntakeDoor.MostAtOnce);
        (await KeptAsync(host)).Select(each => each.Id).ShouldBe(answers.Select(answer => Name(answer.Number)).Order(StringComparer.Ordinal));
        (await SendAsync(host, refused, 16)).Values.ShouldAllBe(answer => answer.Status == HttpStatusCode.Accepted && answer.Outcome == "stored");
        (await KeptAsync(host)).ShouldBe(sending.Keys.Order().Select(number => (Name(number), 1)));
    }

    [Fact]
    public async Task A_sender_is_told_to_come_back_before_it_hangs_up_and_what_it_sends_then_is_kept_once()
    {
        var network = new HeldNetwork();
        await using var host = await StartAsync("slow-load", network);
        network.Hold();

        var sending = SendAsync(host, 1);
        await network.FirstWaits.WaitAsync(Token);
        host.Clock.Advance(IntakeDoor.MostPatience);

        (await sending).ShouldBe((1, HttpStatusCode.ServiceUnavailable, "30"));
        network.Release();
        (await SendAsync(host, 1)).ShouldBe((1, HttpStatusCode.Accepted, "stored"));
        (await KeptAsync(host)).ShouldBe([(Name(1), 1)]);
    }

    private Task<SampleHost> StartAsync(string id, HeldNetwork network) => SampleHost.StartAsync(
        azurite, id, Now, _ => { }, new Dictionary<string, string?>(),
        (services, storage) =>
        {
            var options = new TableClientOptions();
            options.AddPolicy(network, HttpPipelinePosition.PerRetry);
            services.Replace(ServiceDescriptor.Singleton(new TableServiceClient(storage, options)));
        },
        Token);

    private static async Task<IReadOnlyDictionary<int, (HttpStatusCode Status, string Outcome)>> SendAsync(SampleHost host, IEnumerable<int> numbers, int senders)
    {
        var answers = new ConcurrentDictionary<int, (HttpStatusCode, string)>();
        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = senders, CancellationToken = Token }, async (number, _) =>
        {
            var answer = await SendAsync(host, number);
            answers[number] = (answer.Status, answer.Outcome);
        });
        return answers;
    }

    /// <summary>The outcome is what the door says it is, of a refusal the seconds until the sender is to come back.</summary>
    private static async Task<(int Number, HttpStatusCode Status, string Outcome)> SendAsync(SampleHost host, int number)
    {
        var body = Encoding.UTF8.GetBytes(host.Dialogue(Name(number)).ToJsonString());
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/hooks/{host.Id}") { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in host.Sign(body)) request.Headers.Add(name, value);
        using var answer = await host.Client.SendAsync(request, Token);
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) return (number, answer.StatusCode, answer.Headers.RetryAfter!.ToString());
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        return (number, answer.StatusCode, json.RootElement.GetProperty("outcome").GetString()!);
    }

    private static async Task<IReadOnlyList<(string Id, int Revision)>> KeptAsync(SampleHost host) =>
        [.. (await host.Get<IEvaluationStore>().ReadAsync(new(host.Id, "bjorkeli-energi"), new(2020, 12, 1), new(2021, 3, 31), Token)).Select(each => (each.Evaluation.Id, each.Revision))];

    private static string Name(int number) => FormattableString.Invariant($"delivery-{number:0000}");
}
