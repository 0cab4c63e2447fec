using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Tallies;

public sealed class TallyDriverTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    [Fact]
    public void The_items_are_scored_questions_of_other_areas_in_order_and_the_outcome_last() =>
        ItemsOf(Award, "chat").ShouldBe(["answered-in-time", "welcome", "asked-needs", "spelling", "valued", "would-buy"]);

    [Fact]
    public void A_question_that_the_channel_does_not_ask_is_no_item_there() =>
        ItemsOf(Award, "phone").ShouldBe(["answered-in-time", "welcome", "asked-needs", "valued", "would-buy"]);

    [Fact]
    public void Another_question_of_the_outcomes_area_restates_it_and_is_no_item() =>
        ItemsOf(WithOutcome("asked-needs"), "chat").ShouldBe(["answered-in-time", "welcome", "would-buy", "asked-needs"]);

    [Fact]
    public void Questions_outside_every_area_are_items_of_an_outcome_outside_every_area()
    {
        var free = Award with { Questions = [.. Award.Questions.Select(question => question with { Area = null })] };

        ItemsOf(free, "phone").ShouldBe(["answered-in-time", "welcome", "asked-needs", "valued", "would-buy"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gone")]
    [InlineData("feeling")]
    [InlineData("csat")]
    [InlineData("nps")]
    public void Without_an_outcome_that_gives_points_there_are_no_items(string? outcome) => ItemsOf(WithOutcome(outcome), "chat").ShouldBeEmpty();

    [Fact]
    public void Where_the_outcome_is_not_asked_there_are_no_items()
    {
        ItemsOf(WithOutcome("spelling"), "phone").ShouldBeEmpty();
        ItemsOf(WithOutcome("spelling"), "chat").ShouldNotBeEmpty();
        ItemsOf(Award with { Highlights = null }, "chat").ShouldBeEmpty();
    }

    [Fact]
    public void A_dialogue_with_a_blank_among_the_items_is_in_none_of_the_products()
    {
        var drivers = Count(Award, New().Answering("asked-needs", "partly"), New().Leaving("spelling"), New().Ending(Outcome.NoReply))
            .Slice("chat", null).Drivers.ShouldNotBeNull();

        drivers.N.ShouldBe(1);
        drivers.Sum(0).ShouldBe(2);
        drivers.Product(0, 2).ShouldBe(2);
        drivers.Product(2, 2).ShouldBe(1);
    }

    [Fact]
    public void A_blank_outside_the_items_does_not_matter() =>
        Count(Award, New().Leaving("csat")).Slice("chat", null).Drivers!.N.ShouldBe(1);

    [Fact]
    public void Slices_of_one_channel_have_products_and_slices_over_channels_do_not()
    {
        var tally = Count(Award, New().On("chat"), New().On("chat").By(Responder.Chatbot), New().On("phone"));

        tally.Slice("chat", null).Drivers!.N.ShouldBe(2);
        tally.Slice("chat", Responder.Chatbot).Drivers!.N.ShouldBe(1);
        tally.Slice("email", null).Drivers!.N.ShouldBe(0);
        tally.Slice(null, null).Drivers.ShouldBeNull();
        tally.Slice(null, Responder.Chatbot).Drivers.ShouldBeNull();
        Count(Award, New().On("chat")).Slice(null, null).Drivers.ShouldBeNull();
    }

    [Fact]
    public void Without_drivers_a_slice_has_no_products() =>
        Count(WithOutcome(null), New()).Slice("chat", null).Drivers.ShouldBeNull();

    private static Programme WithOutcome(string? outcome) => Award with { Highlights = Award.Highlights! with { Drivers = outcome } };

    private static IEnumerable<string> ItemsOf(Programme programme, string channel)
    {
        var layout = new TallyLayout(programme);
        return layout.DriverItems(layout.Channel(channel)).Select(item => programme.Questions[item].Id);
    }

    private static EvaluationBuilder New() => new(Award);

    private static Tally Count(Programme programme, params EvaluationBuilder[] evaluations) =>
        Counted.Of(new TallyLayout(programme), evaluations.Select(evaluation => evaluation.Build()));
}
