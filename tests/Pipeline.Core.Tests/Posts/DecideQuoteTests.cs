using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Posts;

public sealed class DecideQuoteTests
{
    private const string Slug = "so-far-2026-w03";
    private static readonly PeriodId Week = PeriodId.Week(2026, 3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_quotes_nobody_until_an_editor_approves()
    {
        var pipeline = await WithCommentsAsync(quotesWait: true);
        await pipeline.WorkAsync(Week, Cancellation);
        var waiting = (await ShownAsync(pipeline))[0];

        await DecideAsync(pipeline, waiting.Quote, QuoteState.Approved);

        (await TextAsync(pipeline, 1)).ShouldNotContain("> ");
        (await TextAsync(pipeline, 2)).ShouldEndWith($"> {waiting.Quote.Text}");
    }

    [Fact]
    public async Task What_is_published_stays_until_the_new_version_is_approved()
    {
        var pipeline = await WithCommentsAsync(quotesWait: true);
        await pipeline.WorkAsync(Week, Cancellation);

        await DecideAsync(pipeline, (await ShownAsync(pipeline))[0].Quote, QuoteState.Approved);

        var draft = (await pipeline.Drafts.FindAsync(pipeline.Programme.Id, Slug, Cancellation))!;
        (draft.Version, draft.Published).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_decision_before_the_draft_is_in_its_first_version()
    {
        var pipeline = await WithCommentsAsync(quotesWait: true);
        var quote = (await ShownAsync(pipeline))[0].Quote;

        await DecideAsync(pipeline, quote, QuoteState.Approved);
        await pipeline.WorkAsync(Week, Cancellation);

        (await TextAsync(pipeline, 1)).ShouldEndWith($"> {quote.Text}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rejected_quote_is_in_no_later_version(bool quotesWait)
    {
        var pipeline = await WithCommentsAsync(quotesWait);
        var quote = (await ShownAsync(pipeline))[0].Quote;
        await DecideAsync(pipeline, quote, QuoteState.Approved);
        await pipeline.WorkAsync(Week, Cancellation);

        await DecideAsync(pipeline, quote, QuoteState.Rejected);

        (await TextAsync(pipeline, 1)).ShouldContain(quote.Text);
        (await TextAsync(pipeline, 2)).ShouldNotContain(quote.Text);
        (await ShownAsync(pipeline))[^1].State.ShouldBe(QuoteState.Rejected);
    }

    [Fact]
    public async Task Where_nobody_has_to_approve_all_is_quoted_that_nobody_rejected()
    {
        var pipeline = await WithCommentsAsync(quotesWait: false);

        await pipeline.WorkAsync(Week, Cancellation);

        (await TextAsync(pipeline, 1)).ShouldContain($"> {(await ShownAsync(pipeline))[0].Quote.Text}");
    }

    [Fact]
    public async Task The_same_decision_again_is_no_change_and_the_opposite_is_kept_beside_the_first()
    {
        var pipeline = await WithCommentsAsync(quotesWait: true);
        await pipeline.WorkAsync(Week, Cancellation);
        var quote = (await ShownAsync(pipeline))[0].Quote;
        var first = await DecideAsync(pipeline, quote, QuoteState.Approved);
        pipeline.Clock.Advance(TimeSpan.FromHours(1));

        var again = await DecideAsync(pipeline, quote, QuoteState.Approved);
        var opposite = await DecideAsync(pipeline, quote, QuoteState.Rejected);

        again!.Decisions.ShouldBe(first!.Decisions);
        opposite!.Decisions.Select(each => (each.State, each.Reason, each.By)).ShouldBe(
            [(QuoteState.Approved, "why", "who"), (QuoteState.Rejected, "why", "who")]);
        opposite.Decisions[1].At.ShouldBe(pipeline.Clock.GetUtcNow());
    }

    [Fact]
    public async Task What_waits_is_shown_before_what_is_decided()
    {
        var pipeline = await WithCommentsAsync(quotesWait: true);
        var before = await ShownAsync(pipeline);
        await DecideAsync(pipeline, before[0].Quote, QuoteState.Rejected);
        await DecideAsync(pipeline, before[1].Quote, QuoteState.Approved);

        var after = await ShownAsync(pipeline);

        after.Select(each => each.State).ShouldBe([QuoteState.Waiting, QuoteState.Waiting, QuoteState.Approved, QuoteState.Rejected]);
    }

    [Fact]
    public async Task A_quote_of_another_week_is_unknown()
    {
        var pipeline = await WithCommentsAsync(quotesWait: true);
        var quote = (await ShownAsync(pipeline))[0].Quote;

        var decided = await pipeline.DecideQuote.DecideAsync(
            pipeline.Known, PeriodId.Week(2026, 5), quote.Id, QuoteState.Approved, null, null, Cancellation);

        decided.ShouldBeNull();
        (await pipeline.Quotes.ListAsync(pipeline.Programme.Id, Cancellation)).ShouldBeEmpty();
    }

    private static Task<ReviewedQuote?> DecideAsync(InMemoryPipeline pipeline, Quote quote, QuoteState state) =>
        pipeline.DecideQuote.DecideAsync(pipeline.Known, Week, quote.Id, state, "why", "who", Cancellation);

    private static async Task<IReadOnlyList<ReviewedQuote>> ShownAsync(InMemoryPipeline pipeline)
    {
        var review = await new PeriodQuotes(pipeline.Evaluations, pipeline.Quotes)
            .ReadAsync(pipeline.Programme, Week.Within(pipeline.Programme.Season)!.Value, Cancellation);
        return review.Shown();
    }

    private static async Task<string> TextAsync(InMemoryPipeline pipeline, int version)
    {
        var draft = (await pipeline.Drafts.FindAsync(pipeline.Programme.Id, Slug, Cancellation))!;
        return (await pipeline.Drafts.ReadAsync(draft, version, Cancellation)).ShouldNotBeNull().Markdown;
    }

    /// <summary>Three participants, each with comments from four dialogues of one week.</summary>
    private static async Task<InMemoryPipeline> WithCommentsAsync(bool quotesWait)
    {
        string[] words = ["kort", "fint", "greit", "trygt"];
        var participants = Enumerable.Range(0, 3).Select(index => ProgrammeBuilder.NewParticipant($"p{index}", $"Firma {(char)('A' + index)}", "strom", Entitlement.None));
        var pipeline = new InMemoryPipeline(new ProgrammeBuilder().WithParticipants([.. participants])
            .WithRules(rules => rules with { QuotesWaitForApproval = quotesWait }).Build());
        foreach (var participant in pipeline.Programme.Participants)
            for (var index = 0; index < words.Length; index++)
            {
                await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme)
                    .WithId($"{participant.Id}-{index}").About(participant.Id).At($"2026-01-{12 + index}T11:00:00+01:00").Answering("feeling", "positive")
                    .Saying("overall", $"det var {words[index]} og {string.Concat(participant.Id.Select(each => char.IsDigit(each) ? (char)('a' + each - '0') : each))} for meg").Build());
            }

        return pipeline;
    }
}
