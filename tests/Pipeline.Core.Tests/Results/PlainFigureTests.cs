using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Statistics;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

/// <summary>Figures that a reader can check by counting on his fingers.</summary>
public sealed class PlainFigureTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    [Fact]
    public void Every_time_is_said_only_of_what_every_dialogue_passed()
    {
        var book = Book.Of(Award, [.. Repeat(24, each => each.Answering("asked-needs", "yes")), New().Answering("asked-needs", "partly").Build()]);

        book.Find("passed(asked-needs)").ShouldBe(new Figure("passed(asked-needs)", 24, 25, null, null, "count"));
        book.Find("omitted(asked-needs)")!.Value.ShouldBe(0);
        book.Find("passed(valued)")!.Value.ShouldBe(book.Find("passed(valued)")!.N);
    }

    [Fact]
    public void Omissions_are_dialogues_without_a_point()
    {
        var book = Book.Of(Award, [.. Repeat(7, each => each.Answering("asked-needs", "no")), .. Repeat(18, each => each.Answering("asked-needs", "partly"))]);

        book.Find("omitted(asked-needs)")!.Value.ShouldBe(7);
        book.Find("omitted(asked-needs)")!.N.ShouldBe(25);
    }

    [Fact]
    public void The_journey_goes_by_the_questions_that_every_channel_asks()
    {
        var book = Book.Of(
            Award,
            [
                .. Repeat(10, each => each.On("phone").Answering("asked-needs", "yes").Answering("valued", "no")),
                .. Repeat(10, each => each.On("chat").Answering("asked-needs", "partly").Answering("spelling", "no").Answering("valued", "yes")),
            ]);

        // Spelling is asked in writing only: over all channels the step to "valued" is from "asked-needs", in the chat from "spelling".
        book.Find("step(valued)")!.Value.ShouldBe(50 - 75);
        book.Find("step(valued|channel=chat)")!.Value.ShouldBe(100 - 0);
        book.Find("step(spelling|channel=chat)")!.Value.ShouldBe(0 - 50);
        book.Find("step(spelling)").ShouldBeNull();
        book.Find("step(answered-in-time)").ShouldBeNull();
    }

    [Fact]
    public void Chatbots_are_compared_with_humans_and_a_handover_is_neither()
    {
        var book = Book.Of(
            Award,
            [
                .. Repeat(10, each => each.On("chat").Answering("valued", "yes")),
                .. Repeat(8, each => each.On("chat").By(Responder.Chatbot).Answering("valued", "no")),
                .. Repeat(6, each => each.On("chat").By(Responder.Handover).Answering("valued", "no")),
            ]);

        var difference = book.Find("difference(valued;human>chatbot|channel=chat)").ShouldNotBeNull();
        var interval = Newcombe.Difference(10, 10, 0, 8);
        (difference.Value, difference.N).ShouldBe((-100, 8));
        (difference.Low, difference.High).ShouldBe((interval.Low * 100, interval.High * 100));
        book.Find("difference(valued;human>chatbot|channel=phone)").ShouldBeNull();
    }

    [Fact]
    public void Four_dialogues_with_a_chatbot_are_too_few_to_compare() =>
        Book.Of(Award, [.. Repeat(10, each => each), .. Repeat(4, each => each.By(Responder.Chatbot))])
            .FindSuppressed("difference(valued;human>chatbot)")!.Reason.ShouldBe("fewer than 5 dialogues");

    [Fact]
    public void A_participant_that_guessed_its_score_learns_how_far_off_it_was()
    {
        var programme = new ProgrammeBuilder().WithParticipants(
            ProgrammeBuilder.NewParticipant("ane", "Ane", "strom", Entitlement.Full) with { SelfRatings = [new("valued", 95m), new("total", 90m)] }).Build();
        var evaluations = Enumerable.Range(0, 20).Select(index => new EvaluationBuilder(programme).About("ane").Answering("valued", index < 15 ? "yes" : "no").Build());

        var book = Book.Of(programme, evaluations);

        var gap = book.Find("gap(valued|participant=ane)").ShouldNotBeNull();
        var score = book.Find("mean(valued|participant=ane)").ShouldNotBeNull();
        (gap.Value, gap.Low, gap.High, gap.Unit).ShouldBe((20, 95 - score.High, 95 - score.Low, "points"));
        book.Find("gap(welcome|participant=ane)").ShouldBeNull();
        book.Find("gap(total|participant=ane)")!.Value.ShouldBe(90 - book.Find("total(all|participant=ane)")!.Value, 1e-12);
    }

    [Fact]
    public void The_lowest_dialogue_is_shown_to_its_participant_alone()
    {
        var book = Book.Of(Award, [.. Repeat(5, each => each), .. Repeat(1, each => each.Answering("valued", "no").Answering("asked-needs", "no"))]);

        book.Find("lowest(total|participant=nordlys-kraft)")!.Value.ShouldBeLessThan(book.Find("total(answered|participant=nordlys-kraft)")!.Value);
        Should.Throw<ArgumentException>(() => book.Find("lowest(total)"));
        Should.Throw<ArgumentException>(() => book.Find("lowest(total|class=strom)"));
    }

    private static IEnumerable<Evaluation> Repeat(int times, Func<EvaluationBuilder, EvaluationBuilder> change) =>
        Enumerable.Range(0, times).Select(_ => change(New()).Build());

    private static EvaluationBuilder New() => new(Award);
}
