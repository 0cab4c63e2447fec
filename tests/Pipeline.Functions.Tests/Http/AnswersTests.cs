using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Testing.Builders;

namespace Pipeline.Functions.Tests.Http;

public sealed class AnswersTests
{
    public static TheoryData<HookOutcome, int> Hooks => new()
    {
        { new HookOutcome.Stored("1", StoreOutcome.Stored), 202 },
        { new HookOutcome.Stored("1", StoreOutcome.Duplicate), 202 },
        { new HookOutcome.Quarantined([new Fault("/id", "Missing.")]), 202 },
        { new HookOutcome.Forged("No."), 401 },
        { new HookOutcome.NoSecret(["forms--a"]), 503 },
    };

    [Theory]
    [MemberData(nameof(Hooks))]
    public void A_webhook_is_never_told_to_give_up(HookOutcome outcome, int status) => HookAnswers.Of(outcome).Status.ShouldBe(status);

    [Fact]
    public async Task A_definition_in_use_is_a_conflict_that_lists_what_is_taken_away()
    {
        var answer = await Call.AnswerAsync(ProgrammeAnswers.Of("award", new PutProgrammeOutcome.InUse([new Fault("/channels", "Channel 'chat' is gone.")])));

        answer.Status.ShouldBe(409);
        answer.Json.GetProperty("faults")[0].GetProperty("detail").GetString().ShouldBe("Channel 'chat' is gone.");
    }

    [Fact]
    public void Periods_are_listed_by_when_they_end_closed_and_open_alike()
    {
        var programme = new ProgrammeBuilder().WithSeason(new(2025, 12, 1), new(2025, 12, 31)).WithSchedule(
            new(PeriodKind.Week, "so-far", false, false), new(PeriodKind.Season, "result", false, true)).Build();
        var closed = new PeriodRun(
            programme.Id, "2025-W49", PeriodState.Reported, 1, PeriodCalendar.EndOf(programme, PeriodId.Week(2025, 49)), default, false, "release of 2 report mails", null)
        {
            Omitted = "no post winners, because no participant qualified",
        };

        var periods = PeriodAnswer.All(programme, [closed]);

        periods.Select(period => (period.Period, period.State)).ShouldBe(
            [("2025-W49", "reported"), ("2025-W50", "open"), ("2025-W51", "open"), ("2025-W52", "open"), ("2026-W01", "open"), ("season", "open")]);
        periods[0].Missing.ShouldBe(["release of 2 report mails"]);
        periods.Select(period => period.Omitted).ShouldBe(["no post winners, because no participant qualified", null, null, null, null, null]);
        periods[^1].Missing.Single().ShouldContain("2025-12-31T23:00:00Z");
    }

    [Theory]
    [InlineData("""{"decision":"approve"}""", null)]
    [InlineData("""{"decision":"reject","reason":"Wrong number."}""", null)]
    [InlineData("""{"decision":"reject"}""", "/reason")]
    [InlineData("""{"decision":"perhaps","reason":"x"}""", "/decision")]
    [InlineData("""{"decision":1}""", "/decision")]
    [InlineData("[]", "")]
    [InlineData("nothing", "")]
    public void A_decision_says_what_and_unless_it_approves_why(string json, string? pointer)
    {
        var read = ReviewRequest.Read(System.Text.Encoding.UTF8.GetBytes(json), out var faults);

        faults.Select(fault => fault.Pointer).ShouldBe(pointer is null ? [] : [pointer]);
        (read is null).ShouldBe(pointer is not null);
    }
}
