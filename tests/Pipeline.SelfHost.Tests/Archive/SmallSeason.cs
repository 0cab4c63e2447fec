using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Tests.Archive;

/// <summary>A season of two participants in a data folder: reviews, a revision, an appeal, a closed week, a locked season whose reports were mailed, and what people did besides.</summary>
internal static class SmallSeason
{
    public const string Programme = "archived-2021", Form = "archived-form", Week = "2021-W02", Comment = "Only the shopper knows this sentence";

    public const int Evaluations = 40;

    public static ParticipantKey Participant { get; } = new(Programme, "bjorkeli-energi");

    public static byte[] Definition { get; } = Define();

    public static byte[] FormDefinition { get; } = Encoding.UTF8.GetBytes($$"""{ "id": "{{Form}}",  "programme": "{{Programme}}", "provider": "native", "secrets": [ "sample" ] }""");

    public static SelfHostOptions Options(string data) => new()
    {
        Port = 0,
        Quiet = true,
        RunTimers = false,
        DataDirectory = data,
        TimeProvider = new FakeTimeProvider(new DateTimeOffset(2021, 4, 5, 9, 0, 0, TimeSpan.Zero)),
        Configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Links:Key", "the same secret for every account of it")]).Build(),
    };

    public static Task PlayAsync(string data, CancellationToken cancellationToken) => PlayAsync(data, PeopleAtWork.PlayAsync, cancellationToken);

    /// <summary>The same without what editors and readers did, so that every text is the pipeline's own.</summary>
    public static Task PlayUneditedAsync(string data, CancellationToken cancellationToken) => PlayAsync(data, (_, _) => Task.CompletedTask, cancellationToken);

    private static async Task PlayAsync(string data, Func<IServiceProvider, CancellationToken, Task> people, CancellationToken cancellationToken)
    {
        await using var host = await SelfHostApp.StartAsync(Options(data), cancellationToken);
        var (services, sample) = (host.Services, Sample());
        (await services.GetRequiredService<PutProgramme>().PutAsync(Programme, Definition, cancellationToken)).ShouldBeOfType<PutProgrammeOutcome.Kept>();
        await services.GetRequiredService<IFormStore>().PutAsync(Form, FormDefinition, cancellationToken);
        await TakeAsync(services, [.. Own(sample)], cancellationToken);
        await ReviewAsync(services, [.. Own(sample)], cancellationToken);
        await CloseAsync(host, Week, cancellationToken);
        await CloseAsync(host, "season", cancellationToken);
        (await services.GetRequiredService<ReportAccess>().RevokeAsync(Programme, "season", Participant.Participant, cancellationToken)).ShouldNotBeNull();
        await LoseAsync(services, cancellationToken);
        await people(services, cancellationToken);
        await host.Queues.WhenIdleAsync(cancellationToken);
    }

    /// <summary>A mail of which nobody knows whether it left.</summary>
    private static Task LoseAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var lost = MailDelivery.New(Programme, Week, MailKinds.Report, Participant.Participant, "kundesenter@bjorkeli-energi.example", 1, now);
        return services.GetRequiredService<IDeliveryStore>().PrepareAsync(lost with { State = DeliveryState.Unknown, Attempts = 1, ClaimedAt = now }, cancellationToken);
    }

    private static JsonNode Sample() => JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json")))!;

    private static byte[] Define()
    {
        var programme = Sample()["programme"]!;
        programme["id"] = Programme;
        programme["rules"]!["reports"] = "auto";
        programme["schedule"] = new JsonArray(programme["schedule"]!.AsArray().Where(each => each!["period"]!.GetValue<string>() == "season").Select(each => each!.DeepClone()).ToArray());
        programme["schedule"]![0]!["newsletter"] = true;
        return Encoding.UTF8.GetBytes(programme.ToJsonString());
    }

    private static IEnumerable<JsonNode> Own(JsonNode sample)
    {
        var own = sample["evaluations"]!.AsArray().Where(each => each!["participant"]!.GetValue<string>() is "bjorkeli-energi" or "kvitsund-kraft").Take(Evaluations);
        foreach (var evaluation in own)
        {
            var copy = evaluation!.DeepClone();
            copy["programme"] = Programme;
            yield return copy;
        }
    }

    private static async Task TakeAsync(IServiceProvider services, IReadOnlyList<JsonNode> evaluations, CancellationToken cancellationToken)
    {
        var takings = await services.GetRequiredService<TakeEvaluations>().TakeAsync([.. evaluations.Select(ArrivalOf)], "import", cancellationToken);
        takings.ShouldAllBe(taking => taking is Taking.Kept);
    }

    /// <summary>The first is revised after it was approved, the second rejected, the third appealed against.</summary>
    private static async Task ReviewAsync(IServiceProvider services, IReadOnlyList<JsonNode> evaluations, CancellationToken cancellationToken)
    {
        var own = evaluations.Where(each => each["participant"]!.GetValue<string>() == Participant.Participant).ToList();
        var (review, ids) = (services.GetRequiredService<ReviewEvaluation>(), own.Select(each => each["id"]!.GetValue<string>()).ToList());
        await review.DecideAsync(Participant, ids[0], ReviewDecision.Return, "A comment is missing.", "Anna", cancellationToken);
        own[0]["comments"] = new JsonObject { ["overall"] = Comment };
        await TakeAsync(services, [own[0]], cancellationToken);
        await review.DecideAsync(Participant, ids[0], ReviewDecision.Reject, "Read once more.", "Anna", cancellationToken);
        await review.DecideAsync(Participant, ids[0], ReviewDecision.Approve, "Now it is good.", "Anna", cancellationToken);
        await review.DecideAsync(Participant, ids[1], ReviewDecision.Reject, "Not a customer's question.", null, cancellationToken);
        var appeal = new AppealRequest(Programme, Participant.Participant, ids[2], AppealKind.Rescore, "We did greet.", AppealParty.Leader, "Berit");
        (await services.GetRequiredService<OpenAppeal>().OpenAsync(appeal, cancellationToken)).ShouldBeOfType<OpenedAppeal.Opened>();
    }

    private static async Task CloseAsync(SelfHostApp host, string text, CancellationToken cancellationToken)
    {
        PeriodId.TryParse(text, out var period).ShouldBeTrue();
        var known = (await host.Services.GetRequiredService<ProgrammeCatalogue>().FindAsync(Programme, cancellationToken))!;
        await host.Services.GetRequiredService<ClosePeriod>().CloseAsync(known, period, null, cancellationToken);
        await host.Queues.WhenIdleAsync(cancellationToken);
        (await host.Services.GetRequiredService<IPeriodStore>().FindAsync(Programme, text, cancellationToken))!.State.ShouldBe(PeriodState.Done);
    }

    private static Arrival ArrivalOf(JsonNode evaluation)
    {
        var raw = Encoding.UTF8.GetBytes(evaluation.ToJsonString());
        var reading = EvaluationReader.Read(raw);
        return new Arrival(reading.Evaluation, reading.Faults, raw);
    }
}
