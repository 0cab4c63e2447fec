using Pipeline.Adapters.Forms.Typeform;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms.Providers;

public sealed class TypeformFormTests
{
    internal const string Body =
        """
        {"event_type":"form_response","event_id":"01K","form_response":{"form_id":"zQ1","token":"tok-1","submitted_at":"2026-01-14T09:40:00Z",
        "hidden":{"participant":"nordlys-kraft","channel":"chat","shopper":"s-017"},
        "definition":{"id":"zQ1","fields":[
          {"id":"F1","ref":"welcome-ref","type":"yes_no","title":"Følte du deg velkommen?"},
          {"id":"F2","ref":"needs-ref","type":"multiple_choice","title":"Spurte de?","choices":[{"id":"C1","ref":"c-yes","label":"Ja"},{"id":"C2","ref":"c-partly","label":"Delvis"}]},
          {"id":"F3","ref":"nps-ref","type":"nps","title":"Anbefale?"},
          {"id":"F4","ref":"day-ref","type":"date","title":"Når?"},
          {"id":"F5","ref":"text-ref","type":"long_text","title":"Totalinntrykk"},
          {"id":"F6","ref":"skipped-ref","type":"yes_no","title":"Verdsatt?"}]},
        "answers":[
          {"type":"boolean","boolean":true,"field":{"id":"F1","type":"yes_no"}},
          {"type":"choice","choice":{"id":"C2","ref":"c-partly","label":"Delvis"},"field":{"id":"F2","type":"multiple_choice"}},
          {"type":"number","number":8,"field":{"id":"F3","type":"nps","ref":"nps-ref"}},
          {"type":"date","date":"2026-01-14","field":{"id":"F4","type":"date"}},
          {"type":"text","text":" Greit. ","field":{"id":"F5","type":"long_text"}},
          {"type":"multi_format","multi_format":{"video":"x"},"field":{"id":"F9","type":"multi_format"}}]}}
        """;

    internal const string Mapping =
        """
        "participant": {"hidden":"participant"}, "channel": {"hidden":"channel"}, "shopper": {"hidden":"shopper"},
        "occurredAt": {"field":"F4","fallback":"submittedAt"},
        "questions": {
          "welcome": {"field":"welcome-ref","options":{"true":"yes","false":"no"}},
          "asked-needs": {"field":"F2","options":{"Ja":"yes","C2":"partly"}},
          "nps": {"field":"F3"}, "valued": {"field":"F6","options":{"true":"yes","false":"no"}} },
        "comments": {"overall": {"field":"F5"}}
        """;

    private readonly Desk desk = new(new TypeformForm(), Mapping);

    [Fact]
    public async Task A_delivery_becomes_an_evaluation_by_ids_refs_labels_and_hidden_values()
    {
        var evaluation = await desk.EvaluateAsync(Body);

        evaluation.Id.ShouldBe("typeform:zQ1:tok-1");
        (evaluation.Participant, evaluation.Channel, evaluation.Shopper).ShouldBe(("nordlys-kraft", "chat", "s-017"));
        evaluation.OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 14, 12, 0, 0, TimeSpan.FromHours(1)));
        evaluation.Answers.OrderBy(each => each.Key).Select(each => $"{each.Key}={each.Value}").ShouldBe(["asked-needs=partly", "nps=8", "welcome=yes"]);
        evaluation.Comments["overall"].ShouldBe("Greit.");
    }

    [Fact]
    public async Task A_question_that_was_not_answered_is_blank_and_no_fault() =>
        (await desk.EvaluateAsync(Body)).Answers.Keys.ShouldNotContain("valued");

    [Fact]
    public async Task An_answer_that_no_option_names_points_into_the_mapping() =>
        (await desk.FaultsAsync(Body.Replace("\"C2\",\"ref\":\"c-partly\",\"label\":\"Delvis\"},\"field\"", "\"C3\",\"label\":\"Kanskje\"},\"field\"", StringComparison.Ordinal)))
            .ShouldBe(["/questions/asked-needs/options"]);

    [Theory]
    [InlineData("form_response_partial")]
    [InlineData("something_new")]
    public async Task Other_events_are_passed_over(string kind) =>
        (await desk.ReadAsync(Body.Replace("\"form_response\",", $"\"{kind}\",", StringComparison.Ordinal))).ShouldBeOfType<HookReading.Ignored>();

    [Fact]
    public async Task Partial_forms_are_taken_where_the_form_says_so() =>
        (await new Desk(new TypeformForm(), Mapping + ",\"partial\":true").EvaluateAsync(Body.Replace("\"form_response\",", "\"form_response_partial\",", StringComparison.Ordinal)))
            .Id.ShouldBe("typeform:zQ1:tok-1");

    [Fact]
    public async Task Several_choices_are_labels_ids_and_refs_side_by_side()
    {
        var reading = await new TypeformForm().ReadAsync(desk.Form, null, new("", System.Text.Encoding.UTF8.GetBytes(
            """
            {"event_type":"form_response","form_response":{"token":"t","answers":[{"type":"choices","field":{"id":"F","type":"multiple_choice"},
            "choices":{"labels":["Å","B"],"ids":["1","2"],"refs":["r1"],"other":"eget"}}]}}
            """), Desk.Now), TestContext.Current.CancellationToken);

        var values = reading.ShouldBeOfType<HookReading.Filled>().Form.Questions.ShouldHaveSingleItem().Values;
        values.Select(value => $"{value.Text}:{string.Join('+', value.Ids)}").ShouldBe(["Å:1+r1", "B:2", "eget:"]);
    }

    [Fact]
    public void The_raw_bytes_are_what_is_signed()
    {
        desk.FindForgery(Body, headers: ("typeform-signature", "sha256=" + Desk.Sha256(Body))).ShouldBeNull();
        desk.FindForgery(Body + " ", headers: ("typeform-signature", "sha256=" + Desk.Sha256(Body))).ShouldBe("No signature matches.");
        desk.FindForgery(Body, headers: ("typeform-signature", $"sha256=AAAA sha256={Desk.Sha256(Body)}")).ShouldBeNull();
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha1={0}")]
    [InlineData("sha256={0}x")]
    public void A_header_of_another_form_is_no_signature(string header) =>
        desk.FindForgery(Body, headers: ("typeform-signature", header.Replace("{0}", Desk.Sha256(Body), StringComparison.Ordinal))).ShouldBe("No signature matches.");

    [Fact]
    public void A_hash_in_hex_is_no_signature() => desk.FindForgery(
        Body, headers: ("typeform-signature", "sha256=" + Convert.ToHexStringLower(Convert.FromBase64String(Desk.Sha256(Body))))).ShouldNotBeNull();

    [Fact]
    public void A_missing_header_is_named() => desk.FindForgery(Body).ShouldBe("The header typeform-signature is missing.");

    [Theory]
    [InlineData("current")]
    [InlineData("previous")]
    public void Any_of_several_secrets_may_have_signed_while_one_is_rotated(string secret)
    {
        var request = new HookRequest(
            new Dictionary<string, string> { ["typeform-signature"] = "sha256=" + Desk.Sha256(Body, secret) }, System.Text.Encoding.UTF8.GetBytes(Body), Desk.Now);

        new TypeformForm().FindForgery(desk.Form, ["", "current", "previous"], request).ShouldBeNull();
        new TypeformForm().FindForgery(desk.Form, ["", "next"], request).ShouldBe("No signature matches.");
    }

    [Fact]
    public void An_empty_secret_signs_nothing()
    {
        desk.FindForgery(Body, secret: "", headers: ("typeform-signature", "sha256=" + Desk.Sha256(Body, ""))).ShouldNotBeNull();
        new TypeformForm().FindSecretFault(" ").ShouldNotBeNull();
        new TypeformForm().FindSecretFault("123456").ShouldBeNull();
    }
}
