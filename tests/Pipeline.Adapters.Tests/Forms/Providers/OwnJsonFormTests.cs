using System.Text.Json;
using Pipeline.Adapters.Forms.Fillout;
using Pipeline.Adapters.Forms.GoogleForms;
using Pipeline.Adapters.Forms.MicrosoftForms;
using Pipeline.Adapters.Forms.Native;
using Pipeline.Adapters.Forms.SurveyJs;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Testing.Builders;

namespace Pipeline.Adapters.Tests.Forms.Providers;

public sealed class OwnJsonFormTests
{
    internal const string Mapping =
        """
        "participant": {"hidden":"participant"}, "channel": {"value":"phone"},
        "questions": {"welcome": {"field":"q1","options":{"Ja":"yes"}}, "valued": {"field":"q2:Verdsatt","options":{"Nei":"no"}}, "csat": {"field":"q3"}},
        "comments": {"overall": {"field":"q4"}}
        """;

    internal const string Filled =
        """
        {"form":"f","response":"r","submittedAt":"2026-01-14T09:00:00Z","hidden":{"participant":"nordlys-kraft"},"answers":[
        {"id":"q1","label":"Velkommen?","value":"Ja"},{"id":"q2","label":"Agenten","value":{"Verdsatt":"Nei","Annet":null}},{"id":"q3","value":"4"},{"id":"q4","value":["a","b"]}]}
        """;

    public static TheoryData<IFormProvider> Standards => new((IFormProvider[])[new StandardForm("standard-webhooks"), new GoogleForm()]);

    [Theory]
    [MemberData(nameof(Standards))]
    public async Task A_filled_form_is_mapped(IFormProvider provider)
    {
        var evaluation = await new Desk(provider, Mapping).EvaluateAsync(Filled);

        ShouldBeTheOne(evaluation, $"{provider.Name}:f:r");
        evaluation.Comments["overall"].ShouldBe("a, b");
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public async Task Without_a_mapping_the_body_is_an_evaluation(IFormProvider provider)
    {
        var evaluation = new EvaluationBuilder(Desk.Programme).Build();

        (await new Desk(provider, "").EvaluateAsync(JsonSerializer.Serialize(JsonDocument.Parse(EvaluationWriter.Write(evaluation)))))
            .Id.ShouldBe(evaluation.Id);
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public void It_is_signed_as_Standard_Webhooks(IFormProvider provider)
    {
        new Desk(provider, Mapping).FindForgery(Filled, headers: Desk.Standard(Filled, Desk.Now)).ShouldBeNull();
        new Desk(provider, Mapping).FindForgery(Filled, headers: Desk.Standard(Filled, Desk.Now.AddSeconds(-301))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_flow_of_Microsoft_Forms_sends_lists_as_texts_and_the_time_the_American_way()
    {
        var evaluation = await new Desk(new MicrosoftForm(), Mapping.Replace("q2:Verdsatt", "q2", StringComparison.Ordinal)).EvaluateAsync(
            """
            {"form":"f","response":17,"hidden":{"participant":"nordlys-kraft"},"answers":{"responder":"kari@example.com","submitDate":"1/14/2026 9:00:00 AM",
            "q1":"Ja","q2":"[\"Nei\"]","q3":"4","q4":"[ikke en liste","q5":""}}
            """);

        ShouldBeTheOne(evaluation, "microsoft-forms:f:17");
        evaluation.Comments["overall"].ShouldBe("[ikke en liste");
    }

    [Theory]
    [InlineData("""{"form":"f","response":"r","submittedAt":"2026-01-14T09:00:00Z","answers":{0}}""", false)]
    [InlineData("""{"postId":"f","response":"r","submittedAt":"2026-01-14T09:00:00Z","surveyResult":{0}}""", false)]
    [InlineData("""{"postId":"f","response":"r","submittedAt":"2026-01-14T09:00:00Z","surveyResult":{0}}""", true)]
    [InlineData("""{"postId":"f","response":"r","submittedAt":"2026-01-14T09:00:00Z","surveyResultText":{0}}""", true)]
    [InlineData("""{"PostId":"f","Response":"r","SubmittedAt":"2026-01-14T09:00:00Z","ClientId":"c","IsPartialCompleted":false,"SurveyResult":{0}}""", true)]
    public async Task A_back_end_sends_survey_data_of_SurveyJS(string envelope, bool asText)
    {
        const string Data = """{"participant":"nordlys-kraft","q1":"Ja","q2":{"Verdsatt":"Nei"},"q3":4,"q3-Comment":"x","q4":["a"]}""";

        var evaluation = await new Desk(new SurveyJsForm(), Mapping).EvaluateAsync(
            envelope.Replace("{0}", asText ? JsonSerializer.Serialize(Data) : Data, StringComparison.Ordinal));

        ShouldBeTheOne(evaluation, "surveyjs:f:r");
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("""{"formId":"f","formName":"F","submission":{0}}""")]
    [InlineData("[{0}]")]
    [InlineData("text")]
    public async Task Fillout_sends_a_submission_in_several_envelopes(string envelope)
    {
        const string Submission =
            """
            {"formId":"f","submissionId":"r","submissionTime":"2026-01-14T09:00:00.000Z","questions":[{"id":"q1","name":"Velkommen?","type":"MultipleChoice","value":"Ja"},
            {"id":"q2","name":"Agenten","type":"Matrix","value":{"Verdsatt":"Nei"}},{"id":"q4","name":"X","type":"LongAnswer","value":null}],
            "calculations":[{"id":"q3","name":"Sum","type":"number","value":"4.00"}],"urlParameters":[{"id":"participant","name":"participant","value":"nordlys-kraft"}]}
            """;

        var evaluation = await new Desk(new FilloutForm(), Mapping).EvaluateAsync(
            envelope == "text" ? JsonSerializer.Serialize(Submission) : envelope.Replace("{0}", Submission, StringComparison.Ordinal));

        ShouldBeTheOne(evaluation, "fillout:f:r");
    }

    public static TheoryData<IFormProvider> All => new((IFormProvider[])[new StandardForm("standard-webhooks"), new GoogleForm(), new MicrosoftForm(), new SurveyJsForm(), new FilloutForm()]);

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_has_no_id_is_kept_for_a_person(IFormProvider provider)
    {
        foreach (var body in (string[])["{}", "[]", "1", "", "{\"a\":1", new string('[', 10_000), "\uFEFF{}", "{\"response\":\"\\ud800\"}", "{\"response\":{}}", "\"x\"", "\"\""])
            (await new Desk(provider, Mapping).ReadAsync(body)).ShouldBeOfType<HookReading.Unreadable>(body);
    }

    private static void ShouldBeTheOne(Evaluation evaluation, string id)
    {
        evaluation.Id.ShouldBe(id);
        evaluation.Participant.ShouldBe("nordlys-kraft");
        evaluation.OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 14, 9, 0, 0, TimeSpan.Zero));
        evaluation.Answers.OrderBy(each => each.Key).Select(each => $"{each.Key}={each.Value}").ShouldBe(["csat=4", "valued=no", "welcome=yes"]);
    }
}
