using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using Pipeline.Adapters.Queues;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Runbook;

/// <summary>The runbook's commands, run by a shell as they stand in it, each in the situation that it is written for.</summary>
[Trait("Category", "Slow")]
public sealed class RunbookTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>
{
    private static readonly IReadOnlyDictionary<string, string?> Plain = new Dictionary<string, string?>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_week_that_no_tick_has_closed_is_done()
    {
        await using var host = await StartAsync("late");
        await RunbookWeek.ImportAsync(host, Token);

        var (exitCode, said) = await Operator.RunAsync(host, "A period is late", Given(("PERIOD", RunbookWeek.Name)), Token);

        exitCode.ShouldBe(0, said);
        said.ShouldContain($"{RunbookWeek.Name}: done");
        (await RunbookWeek.RunOfAsync(host, RunbookWeek.Name, Token))!.State.ShouldBe(PeriodState.Done);
    }

    [Fact]
    public async Task Payloads_that_a_changed_form_sent_come_out_of_quarantine()
    {
        await using var host = await StartAsync("form");
        using var folder = new TemporaryFolder();
        await RunbookWeek.PutFormAsync(host, RunbookWeek.Form(host, "Ja", "sample"), Token);
        foreach (var number in (int[])[1, 2]) await RunbookWeek.SendAsync(host, RunbookWeek.Filled(number, "Ja, absolutt"), Token);

        var file = folder.Write("form.json", RunbookWeek.Form(host, "Ja, absolutt", "sample"));
        var (exitCode, said) = await Operator.RunAsync(host, "A form stopped sending", Given(("FORM", $"{host.Id}-form"), ("FORM_FILE", file)), Token);

        exitCode.ShouldBe(0, said);
        said.ShouldContain("\"waiting\":0");
        (await RunbookWeek.StoredAsync(host, Token)).Select(each => each.Evaluation.Answers["welcome"]).ShouldBe(["yes", "yes"]);
    }

    [Fact]
    public async Task A_week_that_was_mapped_wrongly_is_read_again_and_closed_as_a_new_version()
    {
        await using var host = await StartAsync("replay");
        using var folder = new TemporaryFolder();
        await RunbookWeek.PutFormAsync(host, RunbookWeek.Form(host, "Jo", "sample").Replace("\"Nei\": \"no\"", "\"Ja\": \"no\"", StringComparison.Ordinal), Token);
        foreach (var number in (int[])[1, 2, 3]) await RunbookWeek.SendAsync(host, RunbookWeek.Filled(number, "Ja"), Token);
        await host.Get<ReviewEvaluation>().DecideAsync(
            new(host.Id, RunbookWeek.Participant), "standard-webhooks:f:r-3", ReviewDecision.Withdraw, "Feil selskap.", "Maja", Token);
        await RunbookWeek.CloseAsync(host, RunbookWeek.Name, Token);
        var before = await ResultsAsync(host);

        var file = folder.Write("form.json", RunbookWeek.Form(host, "Ja", "sample"));
        var (exitCode, said) = await Operator.RunAsync(
            host, "Replay a week", Given(("FORM", $"{host.Id}-form"), ("FORM_FILE", file), ("PERIOD", RunbookWeek.Name)), Token);

        exitCode.ShouldBe(0, said);
        said.ShouldContain("\"read\":2,\"unchanged\":0,\"revised\":2,\"added\":[],\"unread\":[],\"skipped\":1");
        (await RunbookWeek.StoredAsync(host, Token)).Select(each => (each.Evaluation.Answers["welcome"], each.Revision)).ShouldBe([("yes", 2), ("yes", 2), ("no", 1)]);
        (await ResultsAsync(host)).Version.ShouldBe(before.Version + 1);
    }

    [Fact]
    public async Task A_secret_is_rotated_without_a_webhook_being_refused()
    {
        const string newSecret = "whsec_cm90YXRlZC1zZWNyZXQtb2YtdGhlLXJ1bmJvb2stdGVzdHM=";
        var now = TimeProvider.System.GetUtcNow();
        await using var host = await SampleHost.StartAsync(
            azurite.Storage, TestNames.Next("rotate"), now, Weekly, new Dictionary<string, string?> { ["Secrets:renewed"] = newSecret }, Token);
        using var folder = new TemporaryFolder();
        await RunbookWeek.PutFormAsync(host, RunbookWeek.Form(host, "Ja", "sample"), Token);
        await RunbookWeek.SendAsync(host, RunbookWeek.Filled(1, "Ja"), Token);

        var (exitCode, said) = await Operator.RunAsync(host, "Rotate a secret", Given(
            ("FORM", $"{host.Id}-form"), ("OLD_SECRET", SampleHost.Secret), ("NEW_SECRET", newSecret), ("WEBHOOK", folder.Write("sent.json", RunbookWeek.Filled(1, "Ja"))),
            ("FORM_FILE", folder.Write("both.json", RunbookWeek.Form(host, "Ja", "renewed", "sample"))),
            ("FORM_FILE_AFTER", folder.Write("after.json", RunbookWeek.Form(host, "Ja", "renewed")))), Token);

        exitCode.ShouldBe(0, said);
        said.Split('\n').Where(line => line.Length == 3).ShouldBe(["202", "202", "202", "401"]);
        (await RunbookWeek.StoredAsync(host, Token)).ShouldHaveSingleItem().Revision.ShouldBe(1);
    }

    [Theory]
    [InlineData("contact", "kundesenter@bjorkeli-energi.example")]
    [InlineData("shopper", "obs-08")]
    public async Task A_person_is_erased_and_the_proof_ends_with_nothing_left(string kind, string person)
    {
        await using var host = await StartAsync("erase");
        await RunbookWeek.ImportAsync(host, Token);

        var (exitCode, said) = await Operator.RunAsync(
            host, "Erase a person", Given(("KIND", kind), ("PERSON", person), ("REASON", "Asked for on 2 March.")), Token);

        exitCode.ShouldBe(0, said);
        said.ShouldContain(", 0 left.");
        said.ShouldNotContain(person);
        (await host.Get<IErasureRegister>().ListAsync(host.Id, Token)).ShouldHaveSingleItem().Reason.ShouldBe("Asked for on 2 March.");
    }

    [Fact]
    public async Task A_step_that_was_poisoned_goes_on_where_it_was()
    {
        await using var host = await StartAsync("poison");
        await RunbookWeek.ImportAsync(host, Token);
        var now = host.Clock.GetUtcNow();
        await host.Get<IPeriodStore>().SaveAsync(new PeriodRun(host.Id, RunbookWeek.Name, PeriodState.Due, 1, now, now, false, null, null), Token);
        var poison = host.Get<QueueServiceClient>().GetQueueClient(QueueNames.PeriodSteps + QueueNames.PoisonSuffix);
        await poison.SendMessageAsync(new BinaryData(PeriodStepMessage.Write(new(host.Id, RunbookWeek.Name))), cancellationToken: Token);

        var (exitCode, said) = await Operator.RunAsync(host, "A message is poisoned", Given(), Token);

        exitCode.ShouldBe(0, said);
        said.ShouldContain("\"replayed\":1");
        said.TrimEnd().ShouldEndWith("""{"queues":[{"queue":"period-steps","count":0,"messages":[]},{"queue":"mail-steps","count":0,"messages":[]}]}""");
        (await RunbookWeek.RunOfAsync(host, RunbookWeek.Name, Token))!.State.ShouldBe(PeriodState.Done);
    }

    [Fact]
    public async Task A_wrong_number_is_corrected_and_the_post_says_so()
    {
        await using var host = await StartAsync("wrong");
        var wrong = (await RunbookWeek.ImportAsync(host, Token))[0];
        await RunbookWeek.CloseAsync(host, RunbookWeek.Name, Token);
        var slug = $"so-far-{RunbookWeek.Name.ToLowerInvariant()}";
        using var published = await host.Client.PostAsync($"api/drafts/{host.Id}/{RunbookWeek.Name}/{slug}/approve", null, Token);
        published.EnsureSuccessStatusCode();

        var (exitCode, said) = await Operator.RunAsync(host, "A wrong number is published", Given(
            ("PERIOD", RunbookWeek.Name), ("FIGURE", "n(dialogues)"), ("PARTICIPANT", wrong.Participant), ("EVALUATION", wrong.Id), ("SLUG", slug),
            ("REASON", "The dialogue was with another company.")), Token);

        exitCode.ShouldBe(0, said);
        said.ShouldContain("Rettet 19. januar 2021.");
        said.ShouldContain("Etter publisering er dette rettet i innlegget:");
    }

    [Fact]
    public void Every_question_says_what_is_seen_what_is_run_and_what_is_seen_then()
    {
        RunbookPage.Questions.ShouldBe(
        [
            "A period is late", "A form stopped sending", "Mails are unknown", "Replay a week", "Restore after a deletion", "Rotate a secret", "Erase a person", "A message is poisoned",
            "A wrong number is published", "Bounces stopped a batch",
        ]);
        foreach (var question in RunbookPage.Questions)
            foreach (var part in (string[])["**You see**", "**Run**", "```bash"]) RunbookPage.Section(question).ShouldContain(part, customMessage: question);
    }

    private static void Weekly(JsonNode programme) => programme["schedule"] = JsonNode.Parse("""[{ "period": "week", "post": "so-far" }]""");

    private static Dictionary<string, string> Given(params (string Name, string Value)[] given) => given.ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal);

    private async Task<SampleHost> StartAsync(string name) =>
        await SampleHost.StartAsync(azurite.Storage, TestNames.Next(name), RunbookWeek.After, Weekly, Plain, Token);

    private static async Task<PeriodResults> ResultsAsync(SampleHost host)
    {
        await host.Queues.WhenIdleAsync(Token);
        var known = (await host.Get<ProgrammeCatalogue>().FindAsync(host.Id, Token))!;
        PeriodId.TryParse(RunbookWeek.Name, out var period).ShouldBeTrue();
        return await host.Get<PeriodResultsSource>().GetAsync(known, period, Token);
    }
}
