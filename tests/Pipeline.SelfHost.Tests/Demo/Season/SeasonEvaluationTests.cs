using Pipeline.Core.Evaluations;

namespace Pipeline.SelfHost.Tests.Demo.Season;

public sealed class SeasonEvaluationTests
{
    private static readonly string[] MayBeBlank = ["would-buy"];

    [Fact]
    public void Every_evaluation_is_read_back_and_accepted_without_a_fault_or_a_flag()
    {
        foreach (var evaluation in PublishedSeason.Evaluations)
        {
            var read = EvaluationReader.Read(EvaluationWriter.Write(evaluation)).Evaluation.ShouldNotBeNull(evaluation.Id);

            EvaluationHash.Of(read).ShouldBe(EvaluationHash.Of(evaluation));
            EvaluationCheck.Against(PublishedSeason.Programme, read).ShouldBeEmpty();
            EvaluationFlags.Of(PublishedSeason.Programme, read).ShouldBeEmpty();
        }
    }

    [Fact]
    public void No_question_is_left_blank_but_would_buy()
    {
        foreach (var evaluation in PublishedSeason.Evaluations)
        {
            var asked = PublishedSeason.Programme.Questions.Where(question => question.AppliesTo(evaluation.Channel)).Select(question => question.Id);

            asked.Except(evaluation.Answers.Keys).Except(MayBeBlank).ShouldBeEmpty(evaluation.Id);
        }
    }

    [Fact]
    public void Contacts_are_made_on_weekdays_from_9_to_15_in_the_season()
    {
        var programme = PublishedSeason.Programme;

        foreach (var evaluation in PublishedSeason.Evaluations)
        {
            var local = TimeZoneInfo.ConvertTime(evaluation.OccurredAt, programme.TimeZone);
            local.Offset.ShouldBe(evaluation.OccurredAt.Offset);
            local.Hour.ShouldBeInRange(9, 14);
            local.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
            programme.Season.Contains(programme.LocalDay(evaluation.OccurredAt)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Summer_time_is_in_the_offset()
    {
        PublishedSeason.Evaluations.Where(evaluation => evaluation.OccurredAt >= new DateTimeOffset(2021, 3, 28, 0, 0, 0, TimeSpan.Zero))
            .ShouldAllBe(evaluation => evaluation.OccurredAt.Offset == TimeSpan.FromHours(2));
        PublishedSeason.Evaluations[0].OccurredAt.Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_participants_dialogues_are_spread_over_the_whole_season()
    {
        foreach (var dialogues in PublishedSeason.Evaluations.GroupBy(evaluation => evaluation.Participant))
            dialogues.Select(evaluation => evaluation.OccurredAt.Month).ToHashSet().Count.ShouldBe(4, dialogues.Key);
    }

    [Fact]
    public void Ids_follow_the_order_of_submission()
    {
        PublishedSeason.Evaluations[0].Id.ShouldBe("ksp21-000001");
        PublishedSeason.Evaluations[^1].Id.ShouldBe("ksp21-003900");
        PublishedSeason.Evaluations.Select(evaluation => evaluation.Id).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        PublishedSeason.Evaluations.Select(evaluation => evaluation.OccurredAt).ShouldBeInOrder();
    }

    [Fact]
    public void Ninety_eight_shoppers_contact_each_participant_at_most_twice()
    {
        var shoppers = PublishedSeason.Evaluations.Select(evaluation => evaluation.Shopper).Distinct().Order(StringComparer.Ordinal).ToList();

        shoppers.Count.ShouldBe(98);
        shoppers[0].ShouldBe("s-001");
        shoppers[^1].ShouldBe("s-098");
        PublishedSeason.Evaluations.CountBy(evaluation => (evaluation.Participant, evaluation.Shopper)).ShouldAllBe(each => each.Value <= 2);
    }

    [Fact]
    public void Some_chats_are_with_a_chatbot_and_nothing_else_is()
    {
        var robots = PublishedSeason.Evaluations.Where(evaluation => evaluation.Responder != Responder.Human).ToList();

        robots.ShouldAllBe(evaluation => evaluation.Channel == "chat");
        robots.Count(evaluation => evaluation.Responder == Responder.Chatbot).ShouldBe(26);
        robots.Count(evaluation => evaluation.Responder == Responder.Handover).ShouldBe(14);
    }

    [Fact]
    public void Waits_are_of_the_channels_kind_and_agree_with_the_answer_about_them()
    {
        var phone = Waits("phone");
        var email = Waits("email");

        phone.ShouldAllBe(seconds => seconds <= 300);
        email.ShouldAllBe(seconds => seconds >= 600 && seconds <= 3 * 86_400);
        foreach (var channel in PublishedSeason.Evaluations.GroupBy(evaluation => evaluation.Channel))
        {
            var slowest = channel.Where(evaluation => evaluation.Answers["answered-in-time"] == "fast").Max(evaluation => evaluation.WaitSeconds);
            channel.Where(evaluation => evaluation.Answers["answered-in-time"] == "slow").ShouldAllBe(evaluation => evaluation.WaitSeconds > slowest);
        }

        static List<int> Waits(string channel) =>
            [.. PublishedSeason.Evaluations.Where(evaluation => evaluation.Channel == channel).Select(evaluation => evaluation.WaitSeconds!.Value)];
    }
}
