using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Statistics;
using Pipeline.Testing;
using Pipeline.Testing.Builders;
using static Pipeline.Core.Tests.Results.Contests.Field;

namespace Pipeline.Core.Tests.Results.Comparisons;

public sealed class SinceTests
{
    private static readonly (string, string)[] Two = [("ane", "strom"), ("bo", "strom")];
    private static readonly Programme Now = Builder(Two).Build();
    private static readonly Programme Before = Builder(Two).WithId("eksempelprisen-2025").Build();

    [Fact]
    public void A_change_since_the_season_before_is_the_difference_of_the_means_with_newcombes_interval()
    {
        var book = Compare(Dialogues(Now, "ane", 20, 16), Dialogues(Before, "ane", 25, 15));

        var since = book.Find("since(q)").ShouldNotBeNull();
        var interval = Newcombe.Difference(15, 25, 16, 20);
        (since.Value, since.N, since.Unit).ShouldBe((20, 20, "points"));
        (since.Low, since.High).ShouldBe((interval.Low * 100, interval.High * 100));
        book.Find("test(q)")!.Value.ShouldBe(Precision.Rounded(FisherExact.P(15, 25, 16, 20)));
        book.Find("since(q|participant=ane)")!.Value.ShouldBe(20);
        book.Find("since(total|class=strom)")!.Value.ShouldBe(20);
    }

    [Fact]
    public void Who_was_not_there_before_is_compared_with_nothing() =>
        Compare([.. Dialogues(Now, "ane", 20, 16), .. Dialogues(Now, "bo", 20, 16)], Dialogues(Before, "ane", 25, 15))
            .Find("since(q|participant=bo)").ShouldBeNull();

    [Fact]
    public void A_question_that_was_worded_otherwise_is_not_compared()
    {
        var reworded = Builder(Two).WithQuestions(ProgrammeBuilder.Scored("q", "agent", ("yes", 1), ("no", 0)) with { Text = LocalText.Same("Annet?", "nb") }).Build();

        var book = Compare(Dialogues(Now, "ane", 20, 16), Dialogues(reworded, "ane", 25, 15), reworded);

        book.FindSuppressed("since(q)")!.Reason.ShouldBe("the question was asked or scored otherwise before");
        book.FindSuppressed("since(total)")!.Reason.ShouldBe("the total was made of other questions or weights before");
        book.Find("test(q)").ShouldBeNull();
    }

    [Fact]
    public void A_question_whose_points_were_others_is_not_compared()
    {
        var worthMore = Builder(Two).WithQuestions(ProgrammeBuilder.Scored("q", "agent", ("yes", 2), ("no", 0))).Build();

        var book = Compare(Dialogues(Now, "ane", 20, 16), Dialogues(worthMore, "ane", 25, 15), worthMore);

        book.Find("since(q)").ShouldBeNull();
        book.FindSuppressed("since(q)")!.Reason.ShouldBe("the question was asked or scored otherwise before");
        book.FindSuppressed("since(total)")!.Reason.ShouldBe("the total was made of other questions or weights before");
    }

    [Fact]
    public void A_question_that_is_new_was_asked_for_the_first_time()
    {
        var other = Builder(Two).WithQuestions(ProgrammeBuilder.Scored("older", "agent", ("yes", 1), ("no", 0))).Build();
        var before = Enumerable.Range(0, 9).Select(_ => new EvaluationBuilder(other).About("ane").Answering("older", "yes").Build());

        Compare(Dialogues(Now, "ane", 20, 16), before, other).FindSuppressed("since(q)")!.Reason.ShouldBe("asked for the first time");
    }

    [Fact]
    public void Without_an_earlier_period_there_is_nothing_to_compare_with_and_the_results_say_so()
    {
        var book = Book.Of(Now, Dialogues(Now, "ane", 20, 16), Phase.Final);

        book.FindSuppressed("since(q)")!.Reason.ShouldBe("there is no comparable period before this one");
        book.FindSuppressed("since(q|participant=ane)").ShouldBeNull();
    }

    [Fact]
    public void Another_mix_of_channels_is_compared_channel_by_channel_only()
    {
        var book = Compare(
            [.. Dialogues(Now, "ane", 10, 9), .. Dialogues(Now, "ane", 10, 3, "chat")],
            [.. Dialogues(Before, "ane", 15, 12), .. Dialogues(Before, "ane", 10, 5, "chat")]);

        book.FindSuppressed("since(q)")!.Reason.ShouldBe("the dialogues came by other channels before; compare channel by channel");
        book.Find("since(q|channel=phone)")!.Value.ShouldBe(10, 1e-12);
        book.Find("since(q|channel=chat)")!.Value.ShouldBe(-20, 1e-12);
    }

    [Fact]
    public void Few_dialogues_in_either_period_hide_the_change_of_a_participant()
    {
        var book = Compare([.. Dialogues(Now, "ane", 20, 16), .. Dialogues(Now, "bo", 9, 9)], [.. Dialogues(Before, "ane", 25, 15), .. Dialogues(Before, "bo", 4, 4)]);

        book.FindSuppressed("since(q|participant=bo)")!.Reason.ShouldBe("fewer than 5 dialogues");
    }

    private static FigureBook Compare(IEnumerable<Evaluation> now, IEnumerable<Evaluation> before, Programme? programme = null) => new(
        Now, Counted.ByParticipant(Now, now), Phase.Final,
        new EarlierPeriod(programme ?? Before, PeriodId.Season, Counted.ByParticipant(programme ?? Before, before)));
}
