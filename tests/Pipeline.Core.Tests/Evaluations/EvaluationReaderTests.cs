using System.Text.Json.Nodes;
using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tests.Evaluations;

public sealed class EvaluationReaderTests
{
    private const string Valid =
        """
        {
          "id": "svar-77", "programme": "havneprisen-2027", "participant": "sundferja", "channel": "chat",
          "occurredAt": "2026-10-25T02:30:00+02:00", "shopper": "s-4", "responder": "handover", "outcome": "answered", "waitSeconds": 12,
          "answers": { "greeting": "yes", "hoped": 2, "got": "-1" },
          "comments": { "start": "Rask, men «kort».\nTakk." }
        }
        """;

    [Fact]
    public void Every_property_is_read()
    {
        var reading = Read(Valid);

        reading.Faults.ShouldBeEmpty();
        reading.Malformed.ShouldBeFalse();
        var evaluation = reading.Evaluation!;
        (evaluation.Id, evaluation.Programme, evaluation.Participant, evaluation.Channel).ShouldBe(("svar-77", "havneprisen-2027", "sundferja", "chat"));
        evaluation.OccurredAt.EqualsExact(new(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2))).ShouldBeTrue();
        (evaluation.Shopper, evaluation.Responder, evaluation.Outcome, evaluation.WaitSeconds).ShouldBe(("s-4", Responder.Handover, Outcome.Answered, 12));
        evaluation.Answers.ShouldBe(new Dictionary<string, string> { ["greeting"] = "yes", ["hoped"] = "2", ["got"] = "-1" });
        evaluation.Comments.ShouldBe(new Dictionary<string, string> { ["start"] = "Rask, men «kort».\nTakk." });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_optional_may_be_absent_or_null_and_has_a_default(bool written)
    {
        var evaluation = JsonNode.Parse(Valid)!.AsObject();
        foreach (var name in (string[])["shopper", "responder", "outcome", "waitSeconds", "answers", "comments"])
        {
            if (written) evaluation[name] = null;
            else evaluation.Remove(name);
        }

        var read = EvaluationReader.Read(evaluation.ToBytes()).Evaluation!;

        (read.Shopper, read.Responder, read.Outcome, read.WaitSeconds).ShouldBe((null, Responder.Human, Outcome.Answered, null));
        read.Answers.ShouldBeEmpty();
        read.Comments.ShouldBeEmpty();
    }

    [Fact]
    public void Blanks_are_left_out()
    {
        var evaluation = With("answers", """{ "greeting": "", "solved": null, "mood": "bad" }""");
        evaluation["comments"] = JsonNode.Parse("""{ "start": "", "rest": null }""");
        evaluation["shopper"] = "";

        var read = EvaluationReader.Read(evaluation.ToBytes()).Evaluation!;

        read.Answers.ShouldBe(new Dictionary<string, string> { ["mood"] = "bad" });
        read.Comments.ShouldBeEmpty();
        read.Shopper.ShouldBeNull();
    }

    [Theory]
    [InlineData("4", "4")]
    [InlineData("-2", "-2")]
    [InlineData("4.0", "4")]
    [InlineData("1e1", "10")]
    [InlineData("-0", "0")]
    public void A_number_answers_like_the_same_number_as_text(string number, string text) =>
        EvaluationReader.Read(With("answers", $$"""{ "hoped": {{number}} }""").ToBytes()).Evaluation!.Answers["hoped"].ShouldBe(text);

    [Theory]
    [InlineData("2026-01-14T10:32:00Z", "2026-01-14T10:32:00.0000000+00:00")]
    [InlineData("2026-01-14T10:32+05:45", "2026-01-14T10:32:00.0000000+05:45")]
    [InlineData("2026-01-14T10:32:00.123-00:30", "2026-01-14T10:32:00.1230000-00:30")]
    [InlineData("2026-01-14T10:32:00.123456789Z", "2026-01-14T10:32:00.1234568+00:00")]
    public void A_time_keeps_its_offset(string written, string kept) =>
        EvaluationReader.Read(With("occurredAt", $"\"{written}\"").ToBytes()).Evaluation!.OccurredAt
            .ToString("O", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(kept);

    [Theory]
    [InlineData("id", "\"\"", "/id", "1 to 128 characters")]
    [InlineData("id", "null", "/id", "is missing")]
    [InlineData("id", "7", "/id", "must be a text")]
    [InlineData("id", "\"a\\u0007b\"", "/id", "control character")]
    [InlineData("id", "\"a\\u0085b\"", "/id", "control character")]
    [InlineData("programme", "\"Havneprisen 2027\"", "/programme", "is not an id")]
    [InlineData("participant", "\"../kai\"", "/participant", "is not an id")]
    [InlineData("channel", "[\"chat\"]", "/channel", "must be an id")]
    [InlineData("occurredAt", "\"2026-10-25T02:30:00\"", "/occurredAt", "with an offset")]
    [InlineData("occurredAt", "\"2026-10-25\"", "/occurredAt", "with an offset")]
    [InlineData("occurredAt", "\"2026-02-30T02:30:00Z\"", "/occurredAt", "with an offset")]
    [InlineData("occurredAt", "\"2026-10-25T02:30:00+19:00\"", "/occurredAt", "with an offset")]
    [InlineData("occurredAt", "\"0001-01-01T00:00:00+01:00\"", "/occurredAt", "with an offset")]
    [InlineData("occurredAt", "1767225600", "/occurredAt", "must be a time")]
    [InlineData("shopper", "\"a\\nb\"", "/shopper", "control character")]
    [InlineData("responder", "\"robot\"", "/responder", "\"human\", \"chatbot\" or \"handover\"")]
    [InlineData("responder", "\"Human\"", "/responder", "\"human\", \"chatbot\" or \"handover\"")]
    [InlineData("outcome", "\"noreply\"", "/outcome", "\"answered\", \"abandoned\" or \"no-reply\"")]
    [InlineData("outcome", "true", "/outcome", "one of its words")]
    [InlineData("waitSeconds", "-1", "/waitSeconds", "whole seconds from 0 to 2678400")]
    [InlineData("waitSeconds", "2678401", "/waitSeconds", "31 days")]
    [InlineData("waitSeconds", "1.5", "/waitSeconds", "whole seconds")]
    [InlineData("waitSeconds", "1e99", "/waitSeconds", "whole seconds")]
    [InlineData("waitSeconds", "\"12\"", "/waitSeconds", "whole seconds")]
    [InlineData("answers", "[]", "/answers", "an object of names and values")]
    [InlineData("answers", "{\"greeting\":true}", "/answers/greeting", "an option's code or a whole number")]
    [InlineData("answers", "{\"greeting\":4.5}", "/answers/greeting", "an option's code or a whole number")]
    [InlineData("answers", "{\"a/b~c\":{\"x\":[1]}}", "/answers/a~1b~0c", "an option's code or a whole number")]
    [InlineData("comments", "\"fint\"", "/comments", "an object of names and values")]
    [InlineData("comments", "{\"start\":3}", "/comments/start", "must be a text")]
    [InlineData("answer", "{\"greeting\":\"yes\"}", "/answer", "Did you mean \"answers\"?")]
    public void One_mistake_is_one_fault_at_its_place(string name, string value, string faultAt, string says)
    {
        var reading = EvaluationReader.Read(With(name, value).ToBytes());

        reading.Evaluation.ShouldBeNull();
        reading.Malformed.ShouldBeFalse();
        var fault = reading.Faults.ShouldHaveSingleItem();
        fault.Pointer.ShouldBe(faultAt);
        fault.Detail.ShouldContain(says, Case.Sensitive);
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void An_id_has_at_most_128_characters(int length, bool accepted) =>
        (EvaluationReader.Read(With("id", $"\"{new string('x', length)}\"").ToBytes()).Evaluation is not null).ShouldBe(accepted);

    [Theory]
    [InlineData(20_000, true)]
    [InlineData(20_001, false)]
    public void A_comment_has_at_most_20_000_characters(int length, bool accepted) =>
        (EvaluationReader.Read(With("comments", $$"""{"start":"{{new string('x', length)}}"}""").ToBytes()).Evaluation is not null).ShouldBe(accepted);

    [Theory]
    [InlineData("\"svar-77\"", "\"svar\\ud83d77\"", "/id")]
    [InlineData("\"yes\"", "\"\\ude00\"", "/answers/greeting")]
    [InlineData("\"greeting\"", "\"\\ud83d\"", "/answers")]
    [InlineData("Rask", "\\ud83d", "/comments/start")]
    [InlineData("\"shopper\"", "\"\\ud83d\"", "")]
    public void Half_a_surrogate_pair_is_a_fault_and_no_exception(string old, string replacement, string faultAt)
    {
        var reading = Read(Valid.Replace(old, replacement, StringComparison.Ordinal));

        var fault = reading.Faults.ShouldHaveSingleItem();
        fault.Pointer.ShouldBe(faultAt);
        fault.Detail.ShouldContain("half of a surrogate pair");
    }

    [Theory]
    [InlineData("\"svar-77\"", "\"svar-77\", \"id\": \"svar-78\"", "/id")]
    [InlineData("\"greeting\": \"yes\"", "\"greeting\": \"yes\", \"greeting\": \"\"", "/answers/greeting")]
    public void A_property_given_twice_is_a_fault(string old, string replacement, string faultAt)
    {
        var fault = Read(Valid.Replace(old, replacement, StringComparison.Ordinal)).Faults.ShouldHaveSingleItem();

        fault.Pointer.ShouldBe(faultAt);
        fault.Detail.ShouldContain("more than once");
    }

    [Fact]
    public void All_faults_are_listed_together() =>
        Read("""{ "id": "", "waitSeconds": -1, "answers": { "a": {} }, "extra": [ { "b": 1 } ], "channel": "chat" }""")
            .Faults.Select(fault => fault.Pointer)
            .ShouldBe(["/id", "/waitSeconds", "/answers/a", "/extra", "/programme", "/participant", "/occurredAt"]);

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"id":"a"}]""")]
    [InlineData("null")]
    [InlineData("\"svar\"")]
    public void Anything_but_an_object_is_one_fault(string json)
    {
        var reading = Read(json);

        reading.Faults.ShouldHaveSingleItem().Pointer.ShouldBe("");
        reading.Malformed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\"id\":\"æ\",}", 1, 11)]
    [InlineData("{\n\"id\": nei}", 2, 8)]
    [InlineData("{}\n{}", 2, 1)]
    [InlineData("[1]]", 1, 4)]
    [InlineData("{\"extra\": [1, 2}", 1, 16)]
    public void Malformed_JSON_is_one_fault_with_line_and_column(string json, int line, int column)
    {
        var reading = Read(json);

        reading.Malformed.ShouldBeTrue();
        reading.Evaluation.ShouldBeNull();
        var fault = reading.Faults.ShouldHaveSingleItem();
        fault.Pointer.ShouldBe("");
        fault.Detail.ShouldStartWith($"The JSON is malformed at line {line}, column {column}: ");
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_malformed() =>
        EvaluationReader.Read((byte[])[.. "{\"id\":\""u8, 0xFF, .. "\"}"u8]).Malformed.ShouldBeTrue();

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        EvaluationReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. Fixture.Utf8(Valid)]).Evaluation.ShouldNotBeNull();

    [Fact]
    public void JSON_ten_thousand_levels_deep_is_malformed() =>
        Read($"{{\"extra\":{new string('[', 10_000)}{new string(']', 10_000)}}}").Malformed.ShouldBeTrue();

    [Fact]
    public void A_hostile_evaluation_does_not_get_a_list_without_end()
    {
        var evaluation = new JsonObject();
        for (var index = 0; index < 20_000; index++) evaluation[$"unknown{index}"] = index;

        EvaluationReader.Read(evaluation.ToBytes()).Faults.Count.ShouldBe(EvaluationLimits.Faults);
    }

    private static JsonNode With(string name, string value)
    {
        var evaluation = JsonNode.Parse(Valid)!;
        evaluation[name] = JsonNode.Parse(value);
        return evaluation;
    }

    private static EvaluationReading Read(string json) => EvaluationReader.Read(Fixture.Utf8(json));
}
