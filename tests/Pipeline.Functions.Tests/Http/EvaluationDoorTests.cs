using System.Text;
using Microsoft.AspNetCore.Http;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

public sealed class EvaluationDoorTests
{
    private readonly InMemoryProgrammeStore programmes = new();
    private readonly InMemoryEvaluationStore evaluations = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_evaluation_is_201_the_same_again_200_and_another_content_200_as_a_revision()
    {
        var created = await PostAsync(One("1"));
        var again = await PostAsync(One("1"));
        var revised = await PostAsync(One("1", "no"));

        (created.Status, created.Json.GetProperty("outcome").GetString()).ShouldBe((201, "stored"));
        (again.Status, again.Json.GetProperty("outcome").GetString()).ShouldBe((200, "duplicate"));
        (revised.Status, revised.Json.GetProperty("outcome").GetString()).ShouldBe((200, "revised"));
    }

    [Fact]
    public async Task Malformed_json_is_400_with_line_and_column()
    {
        var answer = await PostAsync("{\n  \"id\": oops }");

        answer.Status.ShouldBe(400);
        answer.Headers.ContentType.ToString().ShouldStartWith("application/problem+json");
        answer.Json.GetProperty("detail").GetString()!.ShouldContain("ine 2");
    }

    [Fact]
    public async Task Faults_are_422_with_a_pointer_each()
    {
        var answer = await PostAsync(One("1", "perhaps").Replace("\"phone\"", "\"pigeon\"", StringComparison.Ordinal));

        answer.Status.ShouldBe(422);
        answer.Json.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString())
            .ShouldBe(["/channel", "/answers/good"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_unknown_programme_is_404() =>
        (await PostAsync(One("1").Replace("\"award\"", "\"nowhere\"", StringComparison.Ordinal))).Status.ShouldBe(404);

    [Fact]
    public async Task An_unknown_format_is_415() => (await PostAsync("<xml/>", "application/xml")).Status.ShouldBe(415);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_single_body_over_a_mebibyte_is_413_whether_its_length_is_told_or_not(bool told)
    {
        var body = One("1").Replace("} }", $"}}, \"comments\": {{ \"x\": \"{new string('a', Bodies.Single)}\" }} }}", StringComparison.Ordinal);

        var request = told ? Call.Request(body) : Call.Request("", stream: new MemoryStream(Encoding.UTF8.GetBytes(body)));

        (await PostAsync(request)).Status.ShouldBe(413);
    }

    [Fact]
    public async Task In_a_batch_the_good_items_are_stored_and_each_faulty_one_is_named_by_its_line()
    {
        var answer = await PostAsync($"{One("1")}\n\nnot json\r\n{One("2", "perhaps")}\n{One("3")}", "application/x-ndjson");

        answer.Status.ShouldBe(207);
        var items = answer.Json.GetProperty("items").EnumerateArray().ToList();
        items.Select(item => (item.GetProperty("line").GetInt64(), item.GetProperty("outcome").GetString()))
            .ShouldBe([(1, "stored"), (3, "faulty"), (4, "faulty"), (5, "stored")]);
        (answer.Json.GetProperty("stored").GetInt32(), answer.Json.GetProperty("faulty").GetInt32()).ShouldBe((2, 2));
        (await evaluations.FindAsync(new("award", "one"), "3", Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_batch_without_faults_is_200_and_an_empty_one_too()
    {
        (await PostAsync($"{One("1")}\n{One("2")}\n", "application/x-ndjson; charset=utf-8")).Status.ShouldBe(200);
        (await PostAsync("", "application/x-ndjson")).Json.GetProperty("received").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_of_many_windows_keeps_its_order()
    {
        var answer = await PostAsync(string.Join('\n', Enumerable.Range(0, 2500).Select(index => One($"d-{index}"))), "application/x-ndjson");

        answer.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString())
            .ShouldBe(Enumerable.Range(0, 2500).Select(index => $"d-{index}"));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public async Task Csv_is_read_with_either_separator(char separator)
    {
        var csv = string.Join("\r\n", "id,programme,participant,channel,occurredAt,good,comment:overall", "1,award,one,phone,2026-01-14T10:00:00+01:00,yes,Fint", "2,award,one,phone,tomorrow,yes,")
            .Replace(',', separator);

        var answer = await PostAsync(csv, "text/csv");

        answer.Status.ShouldBe(207);
        answer.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("outcome").GetString()).ShouldBe(["stored", "faulty"]);
    }

    [Fact]
    public async Task A_csv_file_without_its_columns_is_422_as_a_whole() =>
        (await PostAsync("id,good\r\n1,yes", "text/csv")).Status.ShouldBe(422);

    private static string One(string id, string good = "yes") =>
        $$"""{ "id": "{{id}}", "programme": "award", "participant": "one", "channel": "phone", "occurredAt": "2026-01-14T10:00:00+01:00", "answers": { "good": "{{good}}" } }""";

    private Task<CallAnswer> PostAsync(string body, string contentType = "application/json") => PostAsync(Call.Request(body, contentType));

    private async Task<CallAnswer> PostAsync(HttpRequest request)
    {
        await programmes.PutAsync("award", Encoding.UTF8.GetBytes("""
            { "id": "award", "name": "Award", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2025-12-01", "end": "2026-03-31" },
              "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "all", "name": "Alle" } ],
              "areas": [ { "id": "whole", "name": "Alt" } ],
              "questions": [ { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
              "comments": [ { "id": "overall", "name": "Alt" } ], "pairs": [], "rules": {}, "schedule": [], "participants": [ { "id": "one", "name": "One", "class": "all", "contacts": [] } ] }
            """), Cancellation);
        var catalogue = new ProgrammeCatalogue(programmes);
        var door = new EvaluationDoor(new TakeEvaluations(catalogue, evaluations, NobodyErased.Here, TimeProvider.System), catalogue);
        return await Call.AnswerAsync(await door.TakeAsync(request, Cancellation));
    }
}
