using Pipeline.Core.Evaluations;

namespace Pipeline.SelfHost.Tests.Demo.Season;

public sealed class PublishedCountsTests
{
    [Theory]
    [InlineData("phone", 1160, 1077, 966, 949, 1154)]
    [InlineData("email", 1772, 1563, 1385, 1334, 1705)]
    [InlineData("chat", 518, 457, 328, 339, 518)]
    [InlineData("messenger", 450, 361, 280, 277, 450)]
    public void Every_channel_has_the_published_counts(string channel, int dialogues, int welcome, int valued, int wouldBuy, int wouldBuyAnswered)
    {
        var here = PublishedSeason.Evaluations.Where(evaluation => evaluation.Channel == channel).ToList();

        here.Count.ShouldBe(dialogues);
        here.Answered("welcome").ShouldBe(dialogues);
        here.Yes("welcome").ShouldBe(welcome);
        here.Answered("valued").ShouldBe(dialogues);
        here.Yes("valued").ShouldBe(valued);
        here.Answered("would-buy").ShouldBe(wouldBuyAnswered);
        here.Yes("would-buy").ShouldBe(wouldBuy);
    }

    [Fact]
    public void There_are_156_participants_with_25_dialogues_each_and_every_contact_was_answered()
    {
        PublishedSeason.Evaluations.Count.ShouldBe(3900);
        var byParticipant = PublishedSeason.Evaluations.CountBy(evaluation => evaluation.Participant).ToList();
        byParticipant.Count.ShouldBe(156);
        byParticipant.ShouldAllBe(participant => participant.Value == 25);
        PublishedSeason.Evaluations.ShouldAllBe(evaluation => evaluation.Outcome == Outcome.Answered);
    }

    [Theory]
    [InlineData(74, 6, 12, 7, 0)]
    [InlineData(50, 6, 10, 0, 9)]
    [InlineData(32, 13, 12, 0, 0)]
    public void Participants_are_contacted_in_three_ways(int participants, int phone, int email, int chat, int messenger)
    {
        var alike = PublishedSeason.Evaluations.GroupBy(evaluation => evaluation.Participant).Count(group =>
            group.Count(evaluation => evaluation.Channel == "phone") == phone
            && group.Count(evaluation => evaluation.Channel == "email") == email
            && group.Count(evaluation => evaluation.Channel == "chat") == chat
            && group.Count(evaluation => evaluation.Channel == "messenger") == messenger);

        alike.ShouldBe(participants);
    }

    [Fact]
    public void The_blanks_are_in_the_public_sector_among_six_participants()
    {
        var blanks = PublishedSeason.Evaluations.Where(evaluation => !evaluation.Answers.ContainsKey("would-buy")).ToList();

        blanks.Count(evaluation => evaluation.Channel == "phone").ShouldBe(6);
        blanks.Count(evaluation => evaluation.Channel == "email").ShouldBe(67);
        blanks.Count.ShouldBe(73);
        var participants = blanks.Select(evaluation => evaluation.Participant).Distinct().ToList();
        participants.Count.ShouldBe(6);
        participants.ShouldAllBe(id => PublishedSeason.Programme.FindParticipant(id)!.Class == "offentlig");
    }

    [Fact]
    public void Answers_of_one_dialogue_go_together()
    {
        var welcomed = PublishedSeason.Evaluations.Where(evaluation => evaluation.Answers["welcome"] == "yes").ToList();
        var notWelcomed = PublishedSeason.Evaluations.Where(evaluation => evaluation.Answers["welcome"] == "no").ToList();
        var valued = PublishedSeason.Evaluations.Where(evaluation => evaluation.Answers["valued"] == "yes").ToList();
        var notValued = PublishedSeason.Evaluations.Where(evaluation => evaluation.Answers["valued"] == "no").ToList();

        valued.Yes("welcome").ShouldBeGreaterThan(valued.Count * 9 / 10);
        Share(welcomed.Yes("valued"), welcomed.Count).ShouldBeGreaterThan(2 * Share(notWelcomed.Yes("valued"), notWelcomed.Count));
        Share(valued.Yes("would-buy"), valued.Answered("would-buy"))
            .ShouldBeGreaterThan(1.5 * Share(notValued.Yes("would-buy"), notValued.Answered("would-buy")));

        static double Share(int part, int whole) => (double)part / whole;
    }
}
