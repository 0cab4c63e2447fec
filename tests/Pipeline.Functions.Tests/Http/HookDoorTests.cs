using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Adapters.Forms;
using Pipeline.Adapters.Forms.Jotform;
using Pipeline.Adapters.Forms.Native;
using Pipeline.Adapters.Forms.Tally;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Functions.Triggers;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

public sealed class HookDoorTests
{
    private const string Secret = "whsec_q83vASNFZ4mrze8BI0VniavN7wEjRWeJq80=";
    private const string Body = """{"form":"f","response":"1","answers":{"w":"Ja"}}""";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 14, 9, 0, 0, TimeSpan.Zero));
    private readonly InMemoryProgrammeStore programmes = new();
    private readonly InMemoryEvaluationStore evaluations = new();
    private readonly InMemoryQuarantine quarantine = new();
    private readonly Door door = new(NullLogger<Door>.Instance);
    private readonly FormCatalogue forms;
    private readonly TakeHook hooks;
    private readonly ReplayQuarantine replay;

    public HookDoorTests()
    {
        var secrets = new InMemorySecretSource(new Dictionary<string, string> { ["current"] = Secret, ["empty"] = "", ["weak"] = "hemmelig", ["broken"] = "hemmelig!" });
        forms = new(new InMemoryFormStore(), [new StandardForm("standard-webhooks"), new TallyForm(), new JotformForm()], secrets);
        var known = new ProgrammeCatalogue(programmes);
        hooks = new(forms, secrets, known, new TakeEvaluations(known, evaluations, NobodyErased.Here, clock), quarantine, NobodyErased.Here, clock);
        replay = new(forms, hooks, quarantine, clock);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_genuine_webhook_is_202_the_same_again_a_duplicate_and_an_edited_one_a_revision()
    {
        await PrepareAsync();

        (await SendAsync(Body)).Json.GetProperty("outcome").GetString().ShouldBe("stored");
        (await SendAsync(Body)).Json.GetProperty("outcome").GetString().ShouldBe("duplicate");
        var edited = await SendAsync(Body.Replace("Ja", "Nei", StringComparison.Ordinal));
        (edited.Status, edited.Json.GetProperty("outcome").GetString()).ShouldBe((202, "revised"));
    }

    [Theory]
    [InlineData("v1,AAAA")]
    [InlineData("garbage")]
    public async Task Signatures_may_come_in_several_header_lines(string other)
    {
        await PrepareAsync();
        var request = Signed(Body);
        request.Headers[StandardWebhooks.SignatureHeader] = new([other, request.Headers[StandardWebhooks.SignatureHeader].ToString()]);

        (await AnswerAsync(request)).Status.ShouldBe(202);
    }

    [Fact]
    public async Task A_body_in_chunks_is_read_whole_and_one_that_never_ends_is_413()
    {
        await PrepareAsync();
        var chunked = Signed(Body);
        chunked.ContentLength = null;
        var endless = Signed(new string(' ', Bodies.Single + 1));
        endless.ContentLength = null;

        (await AnswerAsync(chunked)).Status.ShouldBe(202);
        (await AnswerAsync(endless)).Status.ShouldBe(413);
        (await AnswerAsync(Signed(new string(' ', Bodies.Single + 1)))).Status.ShouldBe(413);
        (await AnswerAsync(Signed(new string(' ', Bodies.Single)))).Status.ShouldBe(202);
    }

    [Fact]
    public async Task A_forged_webhook_and_an_unknown_form_are_401_and_leave_nothing_behind()
    {
        await PrepareAsync();
        var forged = Signed(Body);
        forged.Body = new MemoryStream(Encoding.UTF8.GetBytes(Body + " "));

        (await AnswerAsync(forged)).Status.ShouldBe(401);
        (await AnswerAsync(Signed(Body), "unknown")).Status.ShouldBe(401);
        (await quarantine.ListAsync("form", Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"form":"f","response":"1","partial":true,"answers":{}}""", 200, "ignored")]
    [InlineData("""{"form":"f","response":"1","answers":{"w":"Kanskje"}}""", 202, "quarantined")]
    [InlineData("""{"response":"\ud83d"}""", 202, "quarantined")]
    [InlineData("\0\0", 202, "quarantined")]
    [InlineData("", 202, "quarantined")]
    [InlineData("""{"response":"1","response":"2","answers":{"w":"Ja"}}""", 202, "stored")]
    public async Task Whatever_is_genuine_is_kept_or_passed_over_and_never_refused(string body, int status, string outcome)
    {
        await PrepareAsync();

        var answer = await SendAsync(body);

        (answer.Status, answer.Json.GetProperty("outcome").GetString()).ShouldBe((status, outcome));
    }

    [Fact]
    public async Task JSON_ten_thousand_levels_deep_waits_in_quarantine()
    {
        await PrepareAsync();

        (await SendAsync(new string('[', 10_000) + new string(']', 10_000))).Json.GetProperty("outcome").GetString().ShouldBe("quarantined");
    }

    [Theory]
    [InlineData("standard-webhooks", "empty")]
    [InlineData("standard-webhooks", "broken")]
    [InlineData("tally", "empty")]
    [InlineData("jotform", "weak")]
    public async Task A_secret_that_proves_nothing_is_refused_when_the_form_is_put(string provider, string secret)
    {
        var answer = await PutAsync(provider, secret);

        (answer.Status, answer.Json.GetProperty("faults")[0].GetProperty("pointer").GetString()).ShouldBe((400, "/secrets/0"));
        answer.Body.ShouldNotContain("hemmelig");
    }

    [Fact]
    public async Task A_token_may_stand_in_the_path_or_in_the_query()
    {
        await PrepareAsync();
        (await PutAsync("jotform", "current")).Status.ShouldBe(200);
        var query = Call.Request("");
        query.QueryString = new QueryString("?token=" + Uri.EscapeDataString(Secret));

        (await AnswerAsync(Call.Request(""), token: Secret)).Status.ShouldBe(202);
        (await AnswerAsync(query)).Status.ShouldBe(202);
        (await AnswerAsync(Call.Request(""), token: "wrong")).Status.ShouldBe(401);
        (await AnswerAsync(Call.Request(""))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_service_that_asks_first_is_told_that_webhooks_are_received() =>
        (await Call.AnswerAsync(await new ProbeWebhook().RunAsync(Call.Request(""), "form", null))).Status.ShouldBe(200);

    [Fact]
    public async Task What_waits_is_listed_replayed_and_discarded_over_HTTP()
    {
        await PrepareAsync();
        await SendAsync(Body.Replace("Ja", "Jo", StringComparison.Ordinal));
        await SendAsync(Body.Replace("Ja", "Tja", StringComparison.Ordinal));
        var list = await Call.AnswerAsync(await new GetQuarantine(replay, door).RunAsync(Call.Request(""), "prisen", Cancellation));
        var ids = list.Json.GetProperty("payloads").EnumerateArray().ToDictionary(
            each => each.GetProperty("payload").GetString()!.Contains("Jo", StringComparison.Ordinal) ? "Jo" : "Tja", each => each.GetProperty("id").GetString()!);

        (await ReplayAsync(ids["Jo"])).Status.ShouldBe(422);
        await PutAsync("standard-webhooks", "current", "Jo");
        (await ReplayAsync(ids["Jo"])).Json.GetProperty("state").GetString().ShouldBe("replayed");
        (await DiscardAsync(ids["Jo"], """{"reason":"x"}""")).Status.ShouldBe(409);
        (await DiscardAsync(ids["Tja"], "{}")).Status.ShouldBe(422);
        (await DiscardAsync(ids["Tja"], """{"reason":"En prøve."}""")).Status.ShouldBe(200);
        (await ReplayAsync("form.0")).Status.ShouldBe(404);
        var rest = await Call.AnswerAsync(await new PostReplayAll(replay, door).RunAsync(Call.Request(""), "prisen", Cancellation));
        rest.Json.GetProperty("waiting").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Deliveries_in_any_number_of_copies_and_order_from_eight_senders_give_every_evaluation_once()
    {
        await PrepareAsync();
        var random = new Random(7);
        var copies = Enumerable.Range(0, 200).SelectMany(number => Enumerable.Repeat(number, random.Next(1, 51))).ToArray();
        random.Shuffle(copies);
        var outcomes = new System.Collections.Concurrent.ConcurrentBag<string>();

        await Parallel.ForEachAsync(copies, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (number, _) =>
        {
            var request = Signed(Body.Replace("\"1\"", $"\"{number}\"", StringComparison.Ordinal));
            if (number % 2 == 0) request.ContentLength = null;
            outcomes.Add((await AnswerAsync(request)).Json.GetProperty("outcome").GetString()!);
        });

        outcomes.Count(outcome => outcome == "stored").ShouldBe(200);
        outcomes.Count(outcome => outcome == "duplicate").ShouldBe(copies.Length - 200);
        var season = await evaluations.ReadAsync(new("prisen", "nordlys"), new(2025, 12, 1), new(2026, 3, 31), Cancellation);
        season.Select(each => each.Evaluation.Id).Distinct().Count().ShouldBe(200);
        season.Count.ShouldBe(200);
    }

    private async Task PrepareAsync()
    {
        await programmes.PutAsync("prisen", Encoding.UTF8.GetBytes(
            """
            { "id": "prisen", "name": "Prisen", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2025-12-01", "end": "2026-03-31" },
              "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "strom", "name": "Strøm" } ],
              "areas": [ { "id": "welcome", "name": "Velkomst" } ],
              "questions": [ { "id": "welcome", "area": "welcome", "kind": "scored", "text": "Velkommen?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
              "comments": [], "rules": { "review": "auto", "unanswered": "zero" },
              "participants": [ { "id": "nordlys", "name": "Nordlys", "class": "strom", "entitlement": "full", "contacts": [] } ] }
            """), Cancellation);
        (await PutAsync("standard-webhooks", "current")).Status.ShouldBe(200);
    }

    private async Task<CallAnswer> PutAsync(string provider, string secret, string yes = "Ja") => await Call.AnswerAsync(
        await new PutFormDefinition(forms, door).RunAsync(Call.Request(
            $$$"""
            { "id": "form", "programme": "prisen", "provider": "{{{provider}}}", "secrets": ["{{{secret}}}"], "participant": { "value": "nordlys" }, "channel": { "value": "phone" },
              "questions": { "welcome": { "field": "w", "options": { "{{{yes}}}": "yes", "Nei": "no" } } } }
            """), "form", Cancellation));

    private async Task<CallAnswer> ReplayAsync(string id) =>
        await Call.AnswerAsync(await new PostReplay(replay, door).RunAsync(Call.Request(""), "prisen", id, Cancellation));

    private async Task<CallAnswer> DiscardAsync(string id, string body) =>
        await Call.AnswerAsync(await new PostDiscard(replay, door).RunAsync(Call.Request(body), "prisen", id, Cancellation));

    private Task<CallAnswer> SendAsync(string body) => AnswerAsync(Signed(body));

    private async Task<CallAnswer> AnswerAsync(HttpRequest request, string form = "form", string? token = null) =>
        await Call.AnswerAsync(await new ReceiveWebhook(hooks, clock, new IntakeDoor(door, clock, NullLogger<IntakeDoor>.Instance)).RunAsync(request, form, token, Cancellation));

    private HttpRequest Signed(string body)
    {
        var request = Call.Request(body);
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        request.Headers[StandardWebhooks.IdHeader] = "msg_1";
        request.Headers[StandardWebhooks.TimestampHeader] = $"{seconds}";
        request.Headers[StandardWebhooks.SignatureHeader] = StandardWebhooks.Sign(Secret, "msg_1", seconds, Encoding.UTF8.GetBytes(body));
        return request;
    }
}
