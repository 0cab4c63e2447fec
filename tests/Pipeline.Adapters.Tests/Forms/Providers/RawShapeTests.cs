using System.Text.Json;
using Pipeline.Adapters.Forms.GoogleForms;
using Pipeline.Adapters.Forms.MicrosoftForms;
using Pipeline.Adapters.Forms.SurveyJs;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms.Providers;

/// <summary>What services give of their own accord, before anybody wrote a body for us.</summary>
public sealed class RawShapeTests
{
    internal const string MicrosoftMapping =
        """
        "participant": {"field":"r6a78e27cd51e4f4e8c6a0d6b82545f07"}, "channel": {"value":"phone"}, "occurredAt": {"fallback":"submittedAt"},
        "questions": {"welcome": {"field":"r8ad4c37faaac49a7a63d15409155691b","options":{"Ja":"yes"}}, "csat": {"field":"r38592780889a4dfe8ec12d8d91c5dc18"}}
        """;

    internal const string Details =
        """
        {"responder":"anonymous","submitDate":"1/14/2026 9:00:00 AM","r8ad4c37faaac49a7a63d15409155691b":"Ja","r6a78e27cd51e4f4e8c6a0d6b82545f07":"nordlys-kraft",
        "r38592780889a4dfe8ec12d8d91c5dc18":"4","ra2fbdb22921b4cd19c03b221d4331b2c":"","r0b1a2c3d4e5f40718293a4b5c6d7e8f9":"2026-01-13","r1c2b3a4d5e6f47081920a3b4c5d6e7f8":"Greit.",
        "r2d3c4b5a6f7e48091a2b3c4d5e6f7a8b":"[\"a\",\"b\"]",
        "r5d0c2f1e9b8a4767a1b2c3d4e5f60718":"[{\"name\":\"bilde.jpg\",\"link\":\"https://example.com/bilde.jpg\",\"id\":\"01\",\"type\":null,\"size\":162}]"}
        """;

    internal const string SurveyMapping =
        """
        "participant": {"field":"participant"}, "channel": {"value":"phone"},
        "questions": {"welcome": {"field":"Quality:welcome","options":{"5":"yes","1":"no"}}, "csat": {"field":"satisfaction"}},
        "comments": {"overall": {"field":"price to competitors-Comment"}}
        """;

    internal const string SurveyData =
        """
        {"participant":"nordlys-kraft","Quality":{"welcome":"5","easy to use":"3"},"satisfaction":4,"price to competitors":"other","price to competitors-Comment":"Vet ikke",
        "pricelimit":{"mostamount":"100"},"employers":[{}],"features":["a","b"],"responseId":"0c9e"}
        """;

    private const string TableMapping =
        """
        "participant": {"value":"nordlys-kraft"}, "channel": {"value":"phone"},
        "questions": {"welcome": {"field":"counter:welcome:seen","options":{"Ja":"yes"}}, "csat": {"field":"visits:2:mark"}}, "comments": {"overall": {"field":"visits:1:topics"}}
        """;

    internal const string GoogleMapping =
        """
        "participant": {"field":"704f9a53"}, "channel": {"value":"phone"}, "occurredAt": {"fallback":"submittedAt"},
        "questions": {"welcome": {"field":"4842f816","options":{"Ja":"yes"}}, "csat": {"field":"1e9dfb54"}}
        """;

    internal const string FormsApi =
        """
        {"responseId":"ACYDBNi-z_1","createTime":"2026-01-14T08:59:00.870Z","lastSubmittedTime":"2026-01-14T09:00:00.870191Z","answers":{
        "704f9a53":{"questionId":"704f9a53","textAnswers":{"answers":[{"value":"nordlys-kraft"}]}},"4842f816":{"questionId":"4842f816","textAnswers":{"answers":[{"value":"Ja"}]}},
        "1e9dfb54":{"questionId":"1e9dfb54","textAnswers":{"answers":[{"value":"4"}]}},"0f3196bb":{"questionId":"0f3196bb","fileUploadAnswers":{"answers":[{"fileId":"1A"}]}}}}
        """;

    private static readonly Desk Microsoft = new(new MicrosoftForm(), MicrosoftMapping);
    private static readonly Desk Survey = new(new SurveyJsForm(), SurveyMapping);
    private static readonly Desk Table = new(new SurveyJsForm(), TableMapping);
    private static readonly Desk Google = new(new GoogleForm(), GoogleMapping);

    [Theory]
    [InlineData("{0}")]
    [InlineData("""{"statusCode":200,"headers":{"Content-Type":"application/json"},"body":{0}}""")]
    [InlineData("""{"uri":"https://example.com/api/hooks/form","method":"POST","headers":{},"body":{"answers":{0}}}""")]
    [InlineData("""{"source":"Forms","raw_response":{0}}""")]
    public async Task Details_of_a_response_are_one_evaluation_however_a_flow_or_its_history_puts_them(string around)
    {
        var evaluation = await Microsoft.EvaluateAsync(around.Replace("{0}", Details, StringComparison.Ordinal));

        evaluation.Id.ShouldBe((await Microsoft.EvaluateAsync(Details)).Id);
        evaluation.Participant.ShouldBe("nordlys-kraft");
        evaluation.Answers.ShouldBe(new Dictionary<string, string> { ["welcome"] = "yes", ["csat"] = "4" }, ignoreOrder: true);
        evaluation.OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 14, 9, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Two_people_who_answer_alike_at_another_second_are_two_evaluations() =>
        (await Microsoft.EvaluateAsync(Details)).Id.ShouldNotBe((await Microsoft.EvaluateAsync(Details.Replace("9:00:00", "9:00:01", StringComparison.Ordinal))).Id);

    [Fact]
    public async Task A_response_id_among_the_details_is_the_responses_id() =>
        (await Microsoft.EvaluateAsync(Details.Replace("\"responder\"", "\"responseId\":17,\"responder\"", StringComparison.Ordinal))).Id.ShouldBe("microsoft-forms:form:17");

    [Theory]
    [InlineData("form", "response")]
    [InlineData("formId", "responseId")]
    [InlineData("form_id", "response_id")]
    public async Task The_ids_that_a_flow_adds_are_found_by_the_names_that_flows_give_them(string form, string response) =>
        (await Microsoft.EvaluateAsync($$"""{"{{form}}":"v4j5","{{response}}":17,"raw_response":{{Details}}}""")).Id.ShouldBe("microsoft-forms:v4j5:17");

    [Fact]
    public async Task Survey_data_is_read_as_the_page_has_it()
    {
        var evaluation = await Survey.EvaluateAsync(SurveyData);

        evaluation.Id.ShouldBe("surveyjs:form:0c9e");
        evaluation.Answers.ShouldBe(new Dictionary<string, string> { ["welcome"] = "yes", ["csat"] = "4" }, ignoreOrder: true);
        evaluation.Comments["overall"].ShouldBe("Vet ikke");
    }

    [Fact]
    public async Task A_row_in_which_a_back_end_keeps_a_result_is_read_by_its_own_id()
    {
        var data = SurveyData.Replace(",\"responseId\":\"0c9e\"", "", StringComparison.Ordinal);
        var kept = await Survey.EvaluateAsync($$"""{"surveyId":"s1","userId":"u1","data":{{data}},"id":"result17","submittedAt":"2026-01-14T09:00:00.612Z"}""");
        var sample = await Survey.EvaluateAsync(JsonSerializer.Serialize(new { id = 17, postid = "s1", json = data }));

        kept.Id.ShouldBe("surveyjs:s1:result17");
        kept.OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 14, 9, 0, 0, 612, TimeSpan.Zero));
        sample.Id.ShouldBe("surveyjs:s1:17");
        foreach (var evaluation in (Evaluation[])[kept, sample])
            evaluation.Answers.ShouldBe(new Dictionary<string, string> { ["welcome"] = "yes", ["csat"] = "4" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Questions_that_are_called_as_the_columns_of_a_row_are_answers()
    {
        var evaluation = await Survey.EvaluateAsync(SurveyData.Replace("{\"participant\"", "{\"id\":\"17\",\"data\":\"ingen\",\"json\":\"[]\",\"participant\"", StringComparison.Ordinal));

        evaluation.Id.ShouldBe("surveyjs:form:0c9e");
        evaluation.Answers.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Tables_are_read_by_row_and_column_and_rows_without_names_by_their_place()
    {
        var evaluation = await Table.EvaluateAsync(
            """{"responseId":"0c9e","counter":{"welcome":{"seen":"Ja","minutes":3}},"visits":[{"mark":1,"topics":["pris","tid"]},{"mark":5}],"empty":[{}]}""");

        evaluation.Answers.ShouldBe(new Dictionary<string, string> { ["welcome"] = "yes", ["csat"] = "5" }, ignoreOrder: true);
        evaluation.Comments["overall"].ShouldBe("pris, tid");
    }

    [Fact]
    public async Task Forms_that_name_only_their_survey_are_not_taken_for_one_that_was_sent_again()
    {
        var sent = JsonSerializer.Serialize(new { postId = "17", surveyResult = SurveyData.Replace(",\"responseId\":\"0c9e\"", "", StringComparison.Ordinal) });

        (await Survey.ReadAsync(sent)).ShouldBeOfType<HookReading.Unreadable>().Faults.ShouldHaveSingleItem().Detail.ShouldStartWith("What was sent has no id");
    }

    [Fact]
    public async Task A_survey_that_is_not_finished_is_passed_over() =>
        (await Survey.ReadAsync(JsonSerializer.Serialize(new { postId = "17", isPartialCompleted = true, surveyResult = SurveyData }))).ShouldBeOfType<HookReading.Ignored>();

    [Theory]
    [InlineData("{0}")]
    [InlineData("""{"responses":[{0}]}""")]
    public async Task A_response_of_the_Forms_API_is_read(string around)
    {
        var evaluation = await Google.EvaluateAsync(around.Replace("{0}", FormsApi, StringComparison.Ordinal));

        evaluation.Id.ShouldBe("google-forms:form:ACYDBNi-z_1");
        evaluation.Participant.ShouldBe("nordlys-kraft");
        evaluation.Answers.ShouldBe(new Dictionary<string, string> { ["welcome"] = "yes", ["csat"] = "4" }, ignoreOrder: true);
        evaluation.OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 14, 9, 0, 0, 870, TimeSpan.Zero).AddMicroseconds(191));
    }

    [Fact]
    public async Task What_the_trigger_of_a_spreadsheet_gets_has_no_ids_to_map_by() =>
        (await Google.FaultsAsync("""{"authMode":"FULL","namedValues":{"Timestamp":["1/14/2026 10:00:00"],"Velkommen?":["Ja"]},"range":{"rowStart":2},"values":["1/14/2026 10:00:00","Ja"]}""")).ShouldBe(["/namedValues"]);

    [Fact]
    public async Task Of_a_whole_list_of_responses_none_is_picked() => (await Google.FaultsAsync($$"""{"responses":[{{FormsApi}},{{FormsApi}}]}""")).ShouldBe(["/responses"]);
}
