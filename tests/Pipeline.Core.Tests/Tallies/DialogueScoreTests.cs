using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Tallies;

public sealed class DialogueScoreTests
{
    [Fact]
    public void Areas_are_weighted_by_their_weights()
    {
        var programme = new ProgrammeBuilder().WithWeights(5, 20, 50, 25).Build();

        var score = Score(programme, ("answered-in-time", "ok"), ("welcome", "yes"), ("asked-needs", "partly"), ("valued", "no"), ("would-buy", "yes"));

        // wait 1/2, welcome 1/1, agent 1/3, overall 1/1: (5 x 50 + 20 x 100 + 50 x 33.333... + 25 x 100) / 100 = 64.1666...
        score.Areas.ShouldBe([50_000, 100_000, 33_333, 100_000]);
        score.Total.ShouldBe(64_167);
    }

    [Fact]
    public void An_area_without_points_possible_leaves_the_weights()
    {
        var programme = new ProgrammeBuilder().WithWeights(5, 20, 50, 25).Build();

        var score = Score(programme, ("welcome", "yes"), ("valued", "no"));

        // (20 x 100 + 50 x 0) / 70 = 28.5714...
        score.Areas.ShouldBe([null, 100_000, 0, null]);
        score.Total.ShouldBe(28_571);
    }

    [Fact]
    public void A_blank_is_not_a_no()
    {
        var programme = new ProgrammeBuilder().Build();

        Score(programme, ("asked-needs", "yes")).Areas[2].ShouldBe(100_000);
        Score(programme, ("asked-needs", "yes"), ("valued", "no")).Areas[2].ShouldBe(66_667);
    }

    [Fact]
    public void Without_weights_everything_is_obtained_over_possible()
    {
        var programme = new ProgrammeBuilder().WithWeights(0, 0, 0, 0).Build();

        var score = Score(programme, ("answered-in-time", "ok"), ("welcome", "no"), ("asked-needs", "yes"), ("would-buy", "yes"));

        // (1 + 0 + 2 + 1) / (2 + 1 + 2 + 1)
        score.Total.ShouldBe(66_667);
    }

    [Fact]
    public void Without_weights_a_question_outside_every_area_counts_too()
    {
        var programme = new ProgrammeBuilder().WithWeights(0, 0, 0, 0)
            .WithQuestions(
                ProgrammeBuilder.Scored("welcome", "welcome", ("yes", 1), ("no", 0)),
                ProgrammeBuilder.Scored("extra", "welcome", ("yes", 3), ("no", 0)) with { Area = null })
            .Build();

        var score = Score(programme, ("welcome", "no"), ("extra", "yes"));

        score.Total.ShouldBe(75_000);
        score.Areas[1].ShouldBe(0);
    }

    [Fact]
    public void Weights_may_have_any_number_of_decimals()
    {
        var fine = new ProgrammeBuilder().WithWeights(0, 0.0001m, 0.00025m, 0).Build();
        var coarse = new ProgrammeBuilder().WithWeights(0, 2, 5, 0).Build();
        (string, string)[] answers = [("welcome", "yes"), ("asked-needs", "partly")];

        Score(fine, answers).Total.ShouldBe(Score(coarse, answers).Total);

        // (2 x 100 + 5 x 50) / 7 = 64.2857...
        Score(fine, answers).Total.ShouldBe(64_286);
    }

    [Fact]
    public void Only_areas_with_weight_are_in_a_weighted_total()
    {
        var programme = new ProgrammeBuilder().WithWeights(0, 1, 0, 0).Build();

        Score(programme, ("welcome", "yes"), ("valued", "no")).Total.ShouldBe(100_000);
        Score(programme, ("valued", "no")).Total.ShouldBeNull();
    }

    [Theory]
    [InlineData(200_000, 1, 1)]
    [InlineData(200_001, 1, 0)]
    [InlineData(8, 1, 12_500)]
    [InlineData(3, 1, 33_333)]
    [InlineData(3, 2, 66_667)]
    public void A_half_thousandth_is_rounded_up(int possible, int obtained, int expected)
    {
        var programme = new ProgrammeBuilder().WithQuestions(
            ProgrammeBuilder.Scored("welcome", "welcome", ("full", possible), ("part", obtained), ("none", 0))).Build();

        Score(programme, ("welcome", "part")).Total.ShouldBe(expected);
    }

    [Fact]
    public void The_total_is_rounded_once_and_not_from_rounded_areas()
    {
        var programme = new ProgrammeBuilder().WithWeights(0, 1, 2, 0).WithQuestions(
            ProgrammeBuilder.Scored("first", "welcome", ("full", 3), ("part", 1), ("none", 0)),
            ProgrammeBuilder.Scored("second", "agent", ("full", 7), ("part", 3), ("none", 0))).Build();

        var score = Score(programme, ("first", "part"), ("second", "part"));

        // (1/3 + 2 x 3/7) / 3 = 39.68253968..., while (33.333 + 2 x 42.857) / 3 = 39.68233
        score.Areas.ShouldBe([null, 33_333, 42_857, null]);
        score.Total.ShouldBe(39_683);
    }

    [Fact]
    public void Many_areas_of_awkward_sizes_stay_exact()
    {
        int[] sizes = [37, 41, 43, 47, 53, 59, 61, 67, 71, 73];
        var builder = new ProgrammeBuilder().WithQuestions(
            [.. sizes.Select(size => ProgrammeBuilder.Scored($"q{size}", $"a{size}", ("full", size), ("part", 1), ("none", 0)))]);
        var programme = builder.Build() with { Areas = [.. sizes.Select(size => new Area($"a{size}", LocalText.Same("x", "nb"), 1.5m))] };

        var score = Score(programme, [.. sizes.Select(size => ($"q{size}", "part"))]);

        score.Total.ShouldBe((int)Math.Floor((sizes.Average(size => 100_000m / size)) + 0.5m));
    }

    [Fact]
    public void Answers_without_points_have_no_score()
    {
        var programme = new ProgrammeBuilder().Build();

        var score = Score(programme, ("feeling", "positive"), ("csat", "5"), ("nps", "10"));

        score.Total.ShouldBeNull();
        score.Areas.ShouldAllBe(area => area == null);
    }

    [Fact]
    public void An_answer_the_questionnaire_no_longer_has_is_a_blank()
    {
        var programme = new ProgrammeBuilder().Build();

        Score(programme, ("welcome", "maybe"), ("gone", "yes")).Total.ShouldBeNull();
    }

    private static DialogueScore Score(Programme programme, params (string Question, string Answer)[] answers) =>
        DialogueScore.Of(programme, answers.ToDictionary(answer => answer.Question, answer => answer.Answer));
}
