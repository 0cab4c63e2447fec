using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Forms.Mapping;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Forms;

public sealed class FormMapperTests
{
    private static readonly Programme Programme = new ProgrammeBuilder().Build();
    private static readonly DateTimeOffset Received = new(2026, 1, 20, 8, 0, 0, TimeSpan.Zero);

    private readonly JsonNode definition = JsonNode.Parse(
        """
        { "id": "form", "programme": "eksempelprisen-2026", "provider": "service", "secrets": ["s"],
          "participant": { "hidden": "participant" }, "channel": { "value": "phone" }, "occurredAt": { "field": "when", "time": "clock", "fallback": "submittedAt" },
          "questions": { "welcome": { "field": "w", "options": { "Ja": "yes", "Nei": "no" } }, "nps": { "field": "n" } }, "comments": { "overall": { "field": "c" } } }
        """)!;

    private FilledForm filled = new(
        "f", "r", new DateTimeOffset(2026, 1, 19, 8, 0, 0, TimeSpan.Zero), false,
        [new("w", "Velkommen?", new FilledValue("Ja"))], new Dictionary<string, string> { ["participant"] = " nordlys-kraft " });

    [Fact]
    public void The_evaluation_is_named_by_provider_form_and_response() => Map().Evaluation!.Id.ShouldBe("service:f:r");

    [Fact]
    public void A_service_without_form_ids_lends_ours()
    {
        filled = filled with { Form = null };

        Map().Evaluation!.Id.ShouldBe("service:form:r");
    }

    [Fact]
    public void Where_both_ids_together_are_too_long_a_hash_stands_for_the_form_and_tells_forms_apart()
    {
        filled = filled with { Form = new string('f', 44), Response = $"2_{new string('r', 78)}" };
        var one = Map().Evaluation!.Id;
        filled = filled with { Form = new string('g', 44) };

        one.ShouldBe($"service:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new string('f', 44)))[..8])}:2_{new string('r', 78)}");
        Map().Evaluation!.Id.ShouldNotBe(one);
    }

    [Fact]
    public void What_was_sent_without_an_id_is_a_fault()
    {
        filled = filled with { Response = "" };

        Map().Faults.ShouldHaveSingleItem().Detail.ShouldStartWith("What was sent has no id");
    }

    [Fact]
    public void Ids_that_are_too_long_for_an_evaluation_are_a_fault()
    {
        filled = filled with { Response = new string('x', 128) };

        Map().Faults.ShouldHaveSingleItem().Pointer.ShouldBe("");
    }

    [Theory]
    [InlineData("2026-01-14", null, "2026-01-14T12:00:00+01:00")]
    [InlineData("2026-01-14", "15:30", "2026-01-14T15:30:00+01:00")]
    [InlineData("2026-01-14T15:30", null, "2026-01-14T15:30:00+01:00")]
    [InlineData("2026-01-14T15:30:05.2500000", null, "2026-01-14T15:30:05.25+01:00")]
    [InlineData("2026-03-30 09:00:05", null, "2026-03-30T09:00:05+02:00")]
    [InlineData("2026-01-14T15:30:00Z", null, "2026-01-14T15:30:00+00:00")]
    [InlineData("2026-03-29T02:30", null, "2026-03-29T03:30:00+02:00")]
    [InlineData(null, null, "2026-01-19T08:00:00+00:00")]
    public void When_it_took_place_is_read_in_the_programmes_time_zone(string? day, string? time, string expected)
    {
        if (day is not null) Answer("when", day);
        if (time is not null) Answer("clock", time);

        Map().Evaluation!.OccurredAt.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Without_a_time_of_its_own_the_moment_of_arrival_counts()
    {
        filled = filled with { SubmittedAt = null };

        Map().Evaluation!.OccurredAt.ShouldBe(Received);
    }

    [Theory]
    [InlineData("when", "14.01.2026", "/occurredAt")]
    [InlineData("w", "Kanskje", "/questions/welcome/options")]
    public void What_cannot_be_read_points_into_the_definition(string question, string answer, string pointer)
    {
        filled = filled with { Questions = [] };
        Answer(question, answer);

        Map().Faults.ShouldHaveSingleItem().Pointer.ShouldBe(pointer);
    }

    [Fact]
    public void Without_fallback_a_blank_time_is_a_fault()
    {
        definition["occurredAt"]!.AsObject().Remove("fallback");

        Map().Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/occurredAt");
    }

    [Fact]
    public void Whoever_was_not_named_cannot_be_guessed()
    {
        filled = filled with { Hidden = new Dictionary<string, string>() };

        Map().Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/participant");
    }

    [Theory]
    [InlineData("8", "8")]
    [InlineData("8.0", "8")]
    [InlineData("åtte", "åtte")]
    public void Numbers_are_whole_however_they_are_written(string answer, string expected)
    {
        Answer("n", answer);

        Map().Evaluation!.Answers["nps"].ShouldBe(expected);
    }

    [Theory]
    [InlineData("responder", "bot", "human, chatbot")]
    [InlineData("outcome", "borte", "abandoned")]
    [InlineData("waitSeconds", "1.5", "whole seconds")]
    [InlineData("waitSeconds", "-1", "whole seconds")]
    public void Words_and_waits_are_the_contracts_own(string name, string value, string says)
    {
        definition[name] = new JsonObject { ["value"] = value };

        var fault = Map().Faults.ShouldHaveSingleItem();
        fault.Pointer.ShouldBe("/" + name);
        fault.Detail.Replace("\"", "", StringComparison.Ordinal).ShouldContain(says);
    }

    [Fact]
    public void Who_answered_how_it_ended_and_the_wait_are_taken()
    {
        definition["responder"] = new JsonObject { ["field"] = "who", ["options"] = new JsonObject { ["Robot"] = "chatbot" } };
        definition["outcome"] = new JsonObject { ["value"] = "no-reply" };
        definition["waitSeconds"] = new JsonObject { ["field"] = "wait" };
        Answer("who", "Robot");
        Answer("wait", "41");

        var evaluation = Map().Evaluation!;

        (evaluation.Responder, evaluation.Outcome, evaluation.WaitSeconds).ShouldBe((Responder.Chatbot, Outcome.NoReply, 41));
    }

    private void Answer(string question, string answer) =>
        filled = filled with { Questions = [.. filled.Questions, new(question, null, new FilledValue(answer))] };

    private EvaluationReading Map()
    {
        var form = new FormReader(new FixedFormProvider("service", MappingRule.Required, _ => new HookReading.Ignored(""))).Read(definition.ToBytes());
        form.Faults.ShouldBeEmpty();
        return FormMapper.Map(form.Form!, form.Form!.Mapping!, filled, Programme, Received);
    }
}
