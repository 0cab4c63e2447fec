using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Runbook;

/// <summary>What goes before a question: a week that somebody evaluated, by a file or by a form.</summary>
internal static class RunbookWeek
{
    public const string Name = "2021-W02", Participant = "bjorkeli-energi";

    public static DateTimeOffset After { get; } = new(2021, 1, 19, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The sample season's evaluations of the week.</summary>
    public static async Task<IReadOnlyList<Evaluation>> ImportAsync(SampleHost host, CancellationToken cancellationToken)
    {
        var sample = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json"), cancellationToken))!;
        var arrivals = sample["evaluations"]!.AsArray().Where(each => IsInWeek(each!["occurredAt"]!.GetValue<string>())).Select(each => Arrival(host, each!)).ToList();
        (await host.Get<TakeEvaluations>().TakeAsync(arrivals, "import", cancellationToken)).ShouldAllBe(taking => taking is Taking.Kept);
        return [.. arrivals.Select(arrival => arrival.Evaluation!)];
    }

    /// <summary>A definition of a form that sends filled forms, in which a word means what is said.</summary>
    public static string Form(SampleHost host, string yesMeans, params string[] secrets) =>
        $$"""
        { "id": "{{host.Id}}-form", "programme": "{{host.Id}}", "provider": "standard-webhooks", "secrets": [{{string.Join(", ", secrets.Select(secret => $"\"{secret}\""))}}],
          "participant": { "hidden": "participant" }, "channel": { "value": "chat" }, "occurredAt": { "fallback": "submittedAt" },
          "questions": { "welcome": { "field": "q1", "options": { "{{yesMeans}}": "yes", "Nei": "no" } } } }
        """;

    public static string Filled(int number, string answer) =>
        $$"""
        {"form":"f","response":"r-{{number}}","submittedAt":"2021-01-1{{number}}T09:00:00Z","hidden":{"participant":"{{Participant}}"},"answers":[{"id":"q1","label":"Velkommen?","value":"{{answer}}"}]}
        """;

    public static async Task PutFormAsync(SampleHost host, string definition, CancellationToken cancellationToken)
    {
        using var answer = await host.Client.PutAsync($"api/forms/{host.Id}-form", SampleHost.Json(definition), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public static async Task SendAsync(SampleHost host, string filled, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(filled);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/hooks/{host.Id}-form") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        foreach (var (name, value) in host.Sign(body)) request.Headers.Add(name, value);
        using var answer = await host.Client.SendAsync(request, cancellationToken);
        ((int)answer.StatusCode).ShouldBe(202);
    }

    public static async Task CloseAsync(SampleHost host, string period, CancellationToken cancellationToken)
    {
        using var answer = await host.Client.PostAsync($"api/periods/{host.Id}/{period}/close", null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await host.Queues.WhenIdleAsync(cancellationToken);
    }

    public static async Task<PeriodRun?> RunOfAsync(SampleHost host, string period, CancellationToken cancellationToken)
    {
        await host.Queues.WhenIdleAsync(cancellationToken);
        return await host.Get<IPeriodStore>().FindAsync(host.Id, period, cancellationToken);
    }

    public static async Task<IReadOnlyList<StoredEvaluation>> StoredAsync(SampleHost host, CancellationToken cancellationToken) =>
        await host.Get<IEvaluationStore>().ReadAsync(new(host.Id, Participant), DateOnly.MinValue, DateOnly.MaxValue, cancellationToken);

    private static bool IsInWeek(string occurredAt) => string.CompareOrdinal(occurredAt, "2021-01-11") >= 0 && string.CompareOrdinal(occurredAt, "2021-01-18") < 0;

    private static Arrival Arrival(SampleHost host, JsonNode evaluation)
    {
        var own = evaluation.DeepClone();
        own["programme"] = host.Id;
        var raw = Encoding.UTF8.GetBytes(own.ToJsonString());
        var reading = EvaluationReader.Read(raw);
        return new Arrival(reading.Evaluation, reading.Faults, raw);
    }
}
