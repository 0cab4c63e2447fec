using System.Globalization;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Filling;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Filling;

public sealed class FieldReaderTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-02-10T23:30:00Z", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2026-01-14", "10:32", "2026-01-14T10:32:00+01:00")]
    [InlineData("14.1.2026", "9.05", "2026-01-14T09:05:00+01:00")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T03:30:00+02:00")]
    public void Dates_and_times_are_of_the_programme_s_time_zone_as_people_and_browsers_write_them(string date, string time, string instant) =>
        Read(Filled(("date", date), ("time", time)), now: Now.AddYears(1)).Evaluation!.OccurredAt.ShouldBe(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("date", "", FieldFaultKind.Missing)]
    [InlineData("date", "i går", FieldFaultKind.NotADate)]
    [InlineData("date", "2026-02-30", FieldFaultKind.NotADate)]
    [InlineData("date", "2025-11-30", FieldFaultKind.OutsideSeason)]
    [InlineData("date", "2026-02-12", FieldFaultKind.NotYet)]
    [InlineData("time", "", FieldFaultKind.Missing)]
    [InlineData("time", "25:00", FieldFaultKind.NotATime)]
    [InlineData("outcome", "", FieldFaultKind.Missing)]
    [InlineData("outcome", "perhaps", FieldFaultKind.Unknown)]
    [InlineData("responder", "dog", FieldFaultKind.Unknown)]
    [InlineData("wait", "lenge", FieldFaultKind.NotAWait)]
    [InlineData("wait", "-1", FieldFaultKind.NotAWait)]
    [InlineData("wait", "44641", FieldFaultKind.NotAWait)]
    [InlineData("channel", "pigeon", FieldFaultKind.Unknown)]
    [InlineData("channel", "", FieldFaultKind.Unknown)]
    [InlineData("answers.welcome", "perhaps", FieldFaultKind.Unknown)]
    [InlineData("answers.csat", "6", FieldFaultKind.Unknown)]
    [InlineData("answers.nps", "11", FieldFaultKind.Unknown)]
    public void What_is_wrong_with_a_field_is_told_at_that_field(string field, string text, FieldFaultKind kind) =>
        Read(Filled((field, text))).Faults.ShouldBe([new FieldFault(field, kind)]);

    [Fact]
    public void Every_fault_is_told_at_once() =>
        Read(Filled(("date", "nei"), ("answers.welcome", "perhaps"), ("comments.agent", new string('a', EvaluationLimits.CommentLength + 1)))).Faults
            .Select(fault => fault.Field).ShouldBe(["date", "comments.agent", "answers.welcome"], ignoreOrder: true);

    [Fact]
    public void Today_is_the_programme_s_today() =>
        Read(Filled(("date", "2026-02-11"))).Evaluation.ShouldNotBeNull();

    [Fact]
    public void Questions_of_another_channel_and_blank_answers_and_comments_are_left_out()
    {
        var evaluation = Read(Filled(("answers.spelling", "yes"), ("answers.valued", ""), ("comments.agent", " \n "))).Evaluation!;

        evaluation.Answers.Keys.ShouldBe(["welcome"]);
        evaluation.Comments.ShouldBeEmpty();
    }

    [Fact]
    public void A_contact_that_nobody_answered_has_no_answers() =>
        Read(Filled(("outcome", "abandoned"))).Evaluation!.Answers.ShouldBeEmpty();

    [Fact]
    public void A_link_s_channel_and_shopper_cannot_be_changed_by_what_is_sent()
    {
        var evaluation = Read(Filled(("channel", "phone"), ("shopper", "somebody")), channel: "chat").Evaluation!;

        (evaluation.Id, evaluation.Channel, evaluation.Shopper, evaluation.Participant).ShouldBe(("form:1", "chat", "s-1", "nordlys-kraft"));
    }

    [Fact]
    public void What_was_read_is_written_into_the_same_fields_again()
    {
        var evaluation = new EvaluationBuilder(Award).WithId("form:1").About("nordlys-kraft").On("chat").ScoredBy("s-1").Waiting(5400).Saying("agent", "En\nto").Build();

        var fields = FilledFields.Of(Award, evaluation);

        EvaluationHash.Of(Read(fields).Evaluation!).ShouldBe(EvaluationHash.Of(evaluation));
        (fields["wait"], fields["unit"]).ShouldBe(("90", "minutes"));
    }

    [Theory]
    [InlineData("0", "minutes", 0)]
    [InlineData("2,5", "minutes", 150)]
    [InlineData("1.5", "hours", 5400)]
    [InlineData("31", "days", 2_678_400)]
    [InlineData("7", "fortnights", null)]
    [InlineData("1e3", "seconds", null)]
    public void Waits_are_whole_seconds_whatever_unit_they_are_told_in(string number, string unit, int? seconds) => WaitUnit.Read(number, unit).ShouldBe(seconds);

    private static FieldReading Read(IReadOnlyDictionary<string, string> fields, string? channel = null, DateTimeOffset? now = null) => new FieldReader(
        Award, new ShopperLink(Award.Id, "1", "nordlys-kraft", "s-1", channel, Now, Now.AddYears(1), Revoked: false, null), now ?? Now).Read(fields);

    private static Dictionary<string, string> Filled(params ReadOnlySpan<(string Field, string Text)> changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["channel"] = "phone",
            ["date"] = "2026-01-14",
            ["time"] = "10:32",
            ["outcome"] = "answered",
            ["responder"] = "human",
            ["wait"] = "",
            ["unit"] = "minutes",
            ["answers.welcome"] = "yes",
        };
        foreach (var (field, text) in changes) fields[field] = text;
        return fields;
    }
}
