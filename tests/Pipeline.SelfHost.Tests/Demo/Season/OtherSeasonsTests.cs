using Pipeline.Core.Evaluations;
using Pipeline.SelfHost.Demo.Season;

namespace Pipeline.SelfHost.Tests.Demo.Season;

public sealed class OtherSeasonsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 13)]
    [InlineData(40, 25)]
    [InlineData(400, 10)]
    public void A_season_of_any_size_has_exactly_the_counts_of_its_shape(int participants, int dialoguesEach)
    {
        var shape = SeasonShape.OfSize(participants, dialoguesEach);

        var evaluations = new SeasonGenerator(shape, 3).Generate().Evaluations;

        evaluations.CountBy(evaluation => evaluation.Participant).Select(each => each.Value).Distinct().ShouldBe([dialoguesEach]);
        evaluations.Select(evaluation => evaluation.Participant).Distinct().Count().ShouldBe(participants);
        for (var channel = 0; channel < ChannelCounts.Channels.Count; channel++)
        {
            var here = evaluations.Where(evaluation => evaluation.Channel == ChannelCounts.Channels[channel]).ToList();
            here.Count.ShouldBe(shape.Dialogues[channel]);
            here.Yes("welcome").ShouldBe(shape.Welcome[channel]);
            here.Yes("valued").ShouldBe(shape.Valued[channel]);
            here.Yes("would-buy").ShouldBe(shape.WouldBuy[channel]);
        }
    }

    [Fact]
    public void A_season_of_a_million_is_streamed_one_participant_at_a_time()
    {
        var generator = new SeasonGenerator(SeasonShape.OfSize(1000, 1000), 3);

        var first = generator.Stream().Take(1500).ToList();

        generator.Definition.Programme.Participants.Count.ShouldBe(1000);
        generator.Definition.Programme.Participants.Select(participant => participant.Id).ShouldBeUnique();
        first.Select(evaluation => evaluation.Participant).Distinct().Count().ShouldBe(2);
        first.Select(evaluation => evaluation.Id).ShouldBeUnique();
        first.CountBy(evaluation => (evaluation.Participant, evaluation.Shopper)).ShouldAllBe(each => each.Value <= 2);
    }

    [Fact]
    public void Unanswered_contacts_have_no_answers_and_leave_the_counts_as_they_are()
    {
        var shape = SeasonShape.OfSize(60, 25) with { Unanswered = new(8, 30, 4, 5) };

        var evaluations = new SeasonGenerator(Fewer(shape), 3).Generate().Evaluations;

        var unanswered = evaluations.Where(evaluation => evaluation.Outcome != Outcome.Answered).ToList();
        unanswered.Count.ShouldBe(47);
        unanswered.ShouldAllBe(evaluation => evaluation.Answers.Count == 0 && evaluation.WaitSeconds == null);
        unanswered.Where(evaluation => evaluation.Channel == "email").ShouldAllBe(evaluation => evaluation.Outcome == Outcome.NoReply);
        unanswered.Count(evaluation => evaluation.Channel == "email").ShouldBe(30);
        unanswered.SelectMany(evaluation => evaluation.Comments.Keys).Distinct().ShouldBe(["overall"]);
        evaluations.Answered("welcome").ShouldBe(shape.Dialogues.Total - 47);
        evaluations.Yes("welcome").ShouldBe(Fewer(shape).Welcome.Total);
    }

    [Fact]
    public void Revisions_come_again_with_another_answer_under_the_same_id()
    {
        var season = new SeasonGenerator(SeasonShape.OfSize(20, 25) with { Revisions = 12 }, 3).Generate();

        season.Revisions.Count.ShouldBe(12);
        season.Revisions.Select(revision => revision.Id).ShouldBeUnique();
        foreach (var revision in season.Revisions)
        {
            var before = season.Evaluations.Single(evaluation => evaluation.Id == revision.Id);
            before.Answers.Count(answer => revision.Answers[answer.Key] != answer.Value).ShouldBe(1);
            season.Definition.Programme.FindQuestion("best-solution")!.IndexOf(revision.Answers["best-solution"]).ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    [Fact]
    public void Counts_that_cannot_be_are_refused()
    {
        var shape = SeasonShape.OfSize(10, 10);

        Should.Throw<InvalidOperationException>(() => new SeasonGenerator(shape with { Welcome = shape.Dialogues + new ChannelCounts(1, 0, 0, 0) }, 3))
            .Message.ShouldContain("phone");
        Should.Throw<InvalidOperationException>(() => new SeasonGenerator(shape with { Chatbots = shape.Dialogues.Chat + 1 }, 3))
            .Message.ShouldContain("chatbot");
    }

    /// <summary>As many fewer "yes" as there are contacts nobody answered, so that the counts can still be met.</summary>
    private static SeasonShape Fewer(SeasonShape shape) => shape with
    {
        Welcome = Less(shape.Welcome, shape.Unanswered),
        Valued = Less(shape.Valued, shape.Unanswered),
        WouldBuy = Less(shape.WouldBuy, shape.Unanswered),
    };

    private static ChannelCounts Less(ChannelCounts counts, ChannelCounts fewer) => ChannelCounts.From(channel => counts[channel] - fewer[channel]);
}
