using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class WaitFigureTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    [Fact]
    public void The_median_wait_counts_the_unanswered_as_endless()
    {
        var book = Book.Of(
            Award,
            [
                .. new[] { 10, 20, 30, 40 }.Select(seconds => New().Waiting(seconds).Build()),
                .. Repeat(1, each => each.Ending(Outcome.NoReply)),
                .. Repeat(2, each => each.Waiting(null)),
            ]);

        var median = book.Find("quantile(wait;0.5)").ShouldNotBeNull();
        median.ShouldBe(new Figure("quantile(wait;0.5)", 30, 5, null, null, "seconds"));
    }

    [Fact]
    public void A_quantile_beyond_the_answered_contacts_says_why_it_is_not_shown()
    {
        var book = Book.Of(Award, [.. Repeat(6, each => each.Waiting(50)), .. Repeat(6, each => each.Ending(Outcome.NoReply))]);

        book.Find("quantile(wait;0.25)")!.Value.ShouldBe(50);
        book.Find("quantile(wait;0.75)").ShouldBeNull();
        book.FindSuppressed("quantile(wait;0.75)").ShouldBe(
            new("quantile(wait;0.75)", 12, "so many contacts were not answered that the wait lies beyond the answered ones"));
    }

    [Theory]
    [InlineData("0.5", 4, false)]
    [InlineData("0.5", 5, true)]
    [InlineData("0.25", 5, true)]
    [InlineData("0.75", 4, false)]
    [InlineData("0.9", 19, false)]
    [InlineData("0.9", 20, true)]
    [InlineData("0.95", 39, false)]
    [InlineData("0.95", 40, true)]
    public void A_quantile_needs_dialogues_beyond_it(string quantile, int dialogues, bool shown)
    {
        var book = Book.Of(Award, Repeat(dialogues, each => each));

        (book.Find($"quantile(wait;{quantile})") is not null).ShouldBe(shown);
        (book.FindSuppressed($"quantile(wait;{quantile})") is not null).ShouldBe(!shown);
    }

    [Fact]
    public void Where_nobody_notes_the_wait_there_is_no_wait_to_hide()
    {
        var book = Book.Of(Award, [.. Repeat(6, each => each.Waiting(null)), .. Repeat(6, each => each.Ending(Outcome.NoReply))]);

        book.Find("quantile(wait;0.5)").ShouldBeNull();
        book.FindSuppressed("quantile(wait;0.5)").ShouldBeNull();
    }

    private static EvaluationBuilder New() => new(Award);

    private static IEnumerable<Evaluation> Repeat(int times, Func<EvaluationBuilder, EvaluationBuilder> change) =>
        Enumerable.Range(0, times).Select(_ => change(New()).Build());
}
