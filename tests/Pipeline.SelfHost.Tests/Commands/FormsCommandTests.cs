using System.CommandLine;
using System.Text;
using Pipeline.SelfHost.Commands;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Commands;

public sealed class FormsCommandTests : IDisposable
{
    private const string Programme =
        """
        { "id": "prisen-2026", "name": "Prisen 2026", "locale": "nb", "timeZone": "Europe/Oslo",
          "season": { "start": "2025-12-01", "end": "2026-03-31" },
          "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" }, { "id": "chat", "name": "chat", "dialogues": "chat-henvendelser" } ],
          "classes": [ { "id": "strom", "name": "Strøm" } ],
          "areas": [ { "id": "welcome", "name": "Velkomst" } ],
          "questions": [
            { "id": "welcome", "area": "welcome", "kind": "scored", "text": "Følte du deg velkommen?",
              "options": [ { "code": "yes", "points": 1, "text": "Ja" }, { "code": "no", "points": 0, "text": "Nei" } ] },
            { "id": "nps", "kind": "nps", "text": "Hvor sannsynlig er det at du vil anbefale dem?" } ],
          "comments": [ { "id": "overall", "name": "Totalinntrykk" } ],
          "rules": { "review": "auto", "unanswered": "zero" },
          "participants": [ { "id": "nordlys-kraft", "name": "Nordlys Kraft", "class": "strom", "entitlement": "full", "contacts": [] } ] }
        """;

    private const string Payload =
        """
        {"eventType":"FORM_RESPONSE","data":{"submissionId":"s1","formId":"f1","createdAt":"2026-01-14T09:00:00Z","fields":[
        {"key":"k1","label":"Hvem kontaktet du?","type":"DROPDOWN","value":["p1"],"options":[{"id":"p1","text":"Nordlys Kraft"}]},
        {"key":"k2","label":"channel","type":"HIDDEN_FIELDS","value":"chat"},
        {"key":"k3","label":"Følte du deg velkommen?","type":"MULTIPLE_CHOICE","value":["o1"],"options":[{"id":"o1","text":"Ja"},{"id":"o2","text":"Nei"}]},
        {"key":"k4","label":"Hvor sannsynlig er det at du vil anbefale dem?","type":"LINEAR_SCALE","value":9},
        {"key":"k5","label":"Totalinntrykk","type":"TEXTAREA","value":"Greit."},
        {"key":"k6","label":"Favorittfarge","type":"INPUT_TEXT","value":"blå"}]}}
        """;

    private const string SurveyMonkeyAnswer =
        """
        { "id": "71", "survey_id": "91", "collection_mode": "default", "response_status": "completed", "date_modified": "2026-01-14T09:00:00+00:00",
          "custom_variables": { "participant": "nordlys-kraft", "channel": "chat" }, "pages": [ { "id": "1", "questions": [
            { "id": "11", "heading": "Følte du deg velkommen?", "answers": [ { "choice_id": "21", "simple_text": "Ja" } ] },
            { "id": "12", "heading": "Hvor sannsynlig er det at du vil anbefale dem?", "answers": [ { "text": "9" } ] } ] } ] }
        """;

    private const string QualtricsAnswer =
        """
        { "result": { "responseId": "R_7", "values": { "recordedDate": "2026-01-14T09:00:00Z", "finished": 1, "participant": "nordlys-kraft", "channel": "chat",
          "welcome": 1, "nps": 9 }, "labels": { "finished": "True", "welcome": "Ja" } }, "meta": { "httpStatus": "200 - OK" } }
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_mapping_written_from_a_suggestion_maps_the_payload_that_it_was_made_from()
    {
        Write("programme.json", Programme);
        Write("payload.json", Payload);

        var suggested = await RunAsync("forms", "suggest", "--provider", "tally", "--payload", PathOf("payload.json"), "--programme", PathOf("programme.json"));

        suggested.Error.ShouldBe($"Nothing in the programme is like \"Favorittfarge\" (field \"k6\", answered \"blå\"); leave it out, or map it.{Environment.NewLine}");
        Write("form.json", suggested.Output);
        var (exitCode, output, error) = await CheckAsync();
        (exitCode, error).ShouldBe((0, ""), output);
        output.ShouldContain("\"id\":\"tally:f1:s1\"");
        output.ShouldContain("\"participant\":\"nordlys-kraft\",\"channel\":\"chat\"");
        output.ShouldContain("\"answers\":{\"nps\":\"9\",\"welcome\":\"yes\"}");
        output.ShouldEndWith($"It would be stored.{Environment.NewLine}");
    }

    [Theory]
    [InlineData("surveymonkey", "surveymonkey:91:71", SurveyMonkeyAnswer)]
    [InlineData("qualtrics", "qualtrics:prisen-2026-qualtrics:R_7", QualtricsAnswer)]
    public async Task Of_a_service_whose_webhook_holds_no_answers_what_its_API_answered_is_read(string provider, string id, string answer)
    {
        Write("programme.json", Programme);
        Write("payload.json", answer);

        var suggested = await RunAsync("forms", "suggest", "--provider", provider, "--payload", PathOf("payload.json"), "--programme", PathOf("programme.json"));

        Write("form.json", suggested.Output);
        var (exitCode, output, error) = await CheckAsync();
        (exitCode, error).ShouldBe((0, ""), output + suggested.Error);
        output.ShouldContain($"\"id\":\"{id}\"");
        output.ShouldContain("\"participant\":\"nordlys-kraft\",\"channel\":\"chat\"");
        output.ShouldContain("\"answers\":{\"nps\":\"9\",\"welcome\":\"yes\"}");
    }

    [Theory]
    [InlineData("microsoft-forms", """{"statusCode":200,"body":{"responder":"anonymous","submitDate":"1/14/2026 9:00:00 AM","r1":"Nordlys Kraft","r2":"Chat","r3":"9","r4":""}}""")]
    [InlineData("google-forms", """{"responseId":"ACYD","lastSubmittedTime":"2026-01-14T09:00:00.870191Z","answers":{"1":{"textAnswers":{"answers":[{"value":"Nordlys Kraft"}]}},"2":{"textAnswers":{"answers":[{"value":"Chat"}]}}}}""")]
    [InlineData("surveyjs", """{"postId":"17","response":"1","submittedAt":"2026-01-14T09:00:00Z","surveyResult":"{\"participant\":\"nordlys-kraft\",\"channel\":\"chat\",\"welcome\":\"Ja\",\"nps\":9}"}""")]
    public async Task What_a_service_gives_of_its_own_accord_is_enough_to_draft_a_mapping_that_maps_it(string provider, string raw)
    {
        Write("programme.json", Programme);
        Write("payload.json", raw);

        var suggested = await RunAsync("forms", "suggest", "--provider", provider, "--payload", PathOf("payload.json"), "--programme", PathOf("programme.json"));

        suggested.ExitCode.ShouldBe(0, suggested.Error);
        Write("form.json", suggested.Output);
        var (exitCode, output, _) = await CheckAsync();
        exitCode.ShouldBe(0, output + suggested.Error);
        output.ShouldContain("\"participant\":\"nordlys-kraft\",\"channel\":\"chat\"");
    }

    [Fact]
    public async Task Survey_data_without_an_id_is_enough_to_draft_a_mapping_and_would_wait_in_quarantine()
    {
        Write("programme.json", Programme);
        Write("payload.json", """{"participant":"nordlys-kraft","channel":"chat","welcome":"Ja","nps":9}""");

        var suggested = await RunAsync("forms", "suggest", "--provider", "surveyjs", "--payload", PathOf("payload.json"), "--programme", PathOf("programme.json"));

        Write("form.json", suggested.Output);
        var (exitCode, output, _) = await CheckAsync();
        exitCode.ShouldBe(1);
        output.ShouldContain("What was sent has no id");
    }

    [Theory]
    [InlineData("surveymonkey", """{ "event_type": "response_completed", "object_id": "71", "resources": { "survey_id": "91" } }""")]
    [InlineData("qualtrics", """{ "SurveyID": "SV_1", "ResponseID": "R_7" }""")]
    public async Task A_webhook_without_answers_is_not_taken_for_them_and_it_is_said_what_to_save(string provider, string webhook)
    {
        Write("programme.json", Programme);
        Write("payload.json", webhook);

        var (exitCode, _, error) = await RunAsync("forms", "suggest", "--provider", provider, "--payload", PathOf("payload.json"), "--programme", PathOf("programme.json"));

        exitCode.ShouldNotBe(0);
        error.ShouldContain("Save what the API answers at");
    }

    [Fact]
    public async Task What_would_wait_in_quarantine_is_told_with_pointers_into_the_mapping()
    {
        Write("programme.json", Programme);
        Write("payload.json", Payload);
        Write("form.json",
            """
            { "id": "f", "programme": "prisen-2026", "provider": "tally", "secrets": ["s"], "participant": { "value": "nordlys-kraft" }, "channel": { "hidden": "channel" },
              "questions": { "welcome": { "field": "k3", "options": { "Nei": "no" } } } }
            """);

        var (exitCode, output, _) = await CheckAsync();

        exitCode.ShouldBe(1);
        output.ShouldContain("/questions/welcome/options");
    }

    [Fact]
    public async Task Faults_of_the_mapping_itself_are_listed()
    {
        Write("programme.json", Programme);
        Write("payload.json", Payload);
        Write("form.json", """{ "id": "f", "programme": "prisen-2026", "provider": "tally", "secrets": ["s"] }""");

        (await CheckAsync()).Output.ShouldContain("/participant \"participant\" is missing");
    }

    [Fact]
    public async Task A_service_nobody_knows_is_refused_with_those_that_are_known()
    {
        Write("programme.json", Programme);
        Write("payload.json", Payload);

        var (exitCode, _, error) = await RunAsync("forms", "suggest", "--provider", "fax", "--payload", PathOf("payload.json"), "--programme", PathOf("programme.json"));

        exitCode.ShouldBe(1);
        error.ShouldContain("typeform, tally");
    }

    public void Dispose() => folder.Dispose();

    private Task<(int ExitCode, string Output, string Error)> CheckAsync() =>
        RunAsync("forms", "check", PathOf("form.json"), "--payload", PathOf("payload.json"), "--programme", PathOf("programme.json"));

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text, Encoding.UTF8);

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(new RootCommand { FormsCommand.Create() }, arguments, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
