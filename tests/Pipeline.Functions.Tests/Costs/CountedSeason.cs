using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Delivery;
using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>
/// A season from its first webhook to its last mail, counted stage by stage: evaluations one by one, a round of counting, a week and the season closed, one mail
/// and one event of it a participant, and every tick once more when nothing is left to do.
/// </summary>
internal sealed class CountedSeason(string storage, FakeSendGrid mails, SeasonSize size)
{
    private static readonly DateTimeOffset Monday = new(2021, 1, 18, 6, 0, 0, TimeSpan.Zero), AfterTheWeek = Monday.AddDays(7), AfterTheSeason = Monday.AddDays(14);

    private readonly string id = TestIds.Next("costs");
    private readonly List<Stage> stages = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>How many bytes the writes to tables and blobs held.</summary>
    public (long Tables, long Blobs) Bytes { get; private set; }

    public async Task<IReadOnlyList<Stage>> PlayAsync()
    {
        var definitions = new BlobServiceClient(storage).GetBlobContainerClient(BlobNames.Definitions);
        await foreach (var blob in definitions.GetBlobsAsync(cancellationToken: Cancellation)) await definitions.DeleteBlobAsync(blob.Name, cancellationToken: Cancellation);
        using var pipeline = new CountedPipeline(storage, mails, Monday.AddDays(5));
        var (definition, evaluations) = Definition();
        (await pipeline.Get<PutProgramme>().PutAsync(id, definition, Cancellation)).ShouldBeOfType<PutProgrammeOutcome.Kept>();
        var form = $$"""{ "id": "{{id}}", "programme": "{{id}}", "provider": "native", "secrets": [ "sample" ] }""";
        (await pipeline.Get<FormCatalogue>().PutAsync(id, Encoding.UTF8.GetBytes(form), Cancellation)).ShouldBeEmpty();

        var now = pipeline.Get<TimeProvider>().GetUtcNow();
        foreach (var evaluation in evaluations)
        {
            await CountAsync(pipeline, Stage.Door, async () =>
                (await pipeline.Get<TakeHook>().TakeAsync(id, SignedHook.Of(evaluation, now), Cancellation)).ShouldBeOfType<HookOutcome.Stored>());
        }

        await CountAsync(pipeline, Stage.Count, () => pipeline.Get<CountRunningSeasons>().RunAsync(Cancellation));
        pipeline.MoveTo(AfterTheWeek);
        await CloseAsync(pipeline);
        pipeline.MoveTo(AfterTheSeason);
        await CloseAsync(pipeline);
        foreach (var mail in mails.Taken.Where(each => each.Key.Contains(id, StringComparison.Ordinal)))
        {
            var told = new ToldEvent(mail.Key, mail.Id, new MailEvent($"e-{mail.Id}", MailEventKind.Delivered, AfterTheSeason, null));
            await CountAsync(pipeline, Stage.Event, async () => (await pipeline.Get<TakeMailEvents>().TakeAsync([told], Cancellation)).Taken.ShouldBe(1));
        }

        foreach (var timer in DeclaredTimer.All)
        {
            // Once before, so that nothing is left to do.
            await timer.RunAsync(pipeline, Cancellation);
            await CountAsync(pipeline, timer.Name, () => timer.RunAsync(pipeline, Cancellation));
        }

        Bytes = pipeline.Requests.Bytes;
        return [.. stages.GroupBy(stage => stage.Name).Select(same => new Stage(same.Key, same.Select(stage => stage.Operations).Aggregate((one, other) => one + other)))];
    }

    private async Task CountAsync(CountedPipeline pipeline, string name, Func<Task> work) => stages.Add(new(name, await pipeline.CountAsync(work)));

    /// <summary>Every step by the period and the work that it does.</summary>
    private async Task CloseAsync(CountedPipeline pipeline)
    {
        await pipeline.Get<CloseDuePeriods>().RunAsync(Cancellation);
        while (pipeline.Queue.TryTake(out var step))
        {
            var run = (await pipeline.Get<IPeriodStore>().FindAsync(step.Programme, step.Period, Cancellation))!;
            await CountAsync(pipeline, Stage.Of(step.Period, run.State), () => pipeline.Get<AdvancePeriod>().RunAsync(step, Cancellation));
        }
    }

    private (byte[] Definition, IReadOnlyList<string> Evaluations) Definition()
    {
        var sample = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json")))!;
        var programme = sample["programme"]!;
        programme["id"] = id;
        programme["season"]!["start"] = "2021-01-18";
        programme["season"]!["end"] = "2021-01-31";
        programme["schedule"] = JsonNode.Parse("""[{ "period": "week", "post": "so-far" }, { "period": "season", "post": "result", "posts": ["winners", "drivers", "channel-in-focus"], "reports": true }]""");
        programme["rules"]!["reports"] = "auto";
        programme["participants"] = new JsonArray([.. Enumerable.Range(1, size.Participants).Select(number => Participant(number))]);
        var template = sample["evaluations"]!.AsArray().First(each => each!["outcome"]!.GetValue<string>() == "answered" && each["channel"]!.GetValue<string>() == "chat")!;
        var evaluations =
            from participant in Enumerable.Range(1, size.Participants)
            from day in Enumerable.Range(0, size.EvaluationsEach)
            select Evaluation(template, participant, day);
        return (Encoding.UTF8.GetBytes(programme.ToJsonString()), [.. evaluations]);
    }

    private static JsonNode Participant(int number) => JsonNode.Parse(
        $$"""{ "id": "p-{{number}}", "name": "Deltaker {{number}}", "class": "energy", "entitlement": "full", "contacts": [{ "email": "p{{number}}@costs.example", "name": "Kundesenteret", "locale": "nb" }] }""")!;

    private string Evaluation(JsonNode template, int participant, int day)
    {
        var evaluation = template.DeepClone();
        evaluation["id"] = string.Create(CultureInfo.InvariantCulture, $"e-{participant}-{day}");
        evaluation["programme"] = id;
        evaluation["participant"] = $"p-{participant}";
        evaluation["occurredAt"] = Monday.AddDays(day).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return evaluation.ToJsonString();
    }
}
