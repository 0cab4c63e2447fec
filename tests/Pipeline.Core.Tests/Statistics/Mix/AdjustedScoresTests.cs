using CsCheck;
using Pipeline.Core.Statistics;
using Pipeline.Core.Statistics.Mix;
using static Pipeline.Core.Tests.Statistics.Mix.MixCells;

namespace Pipeline.Core.Tests.Statistics.Mix;

public sealed class AdjustedScoresTests
{
    private static readonly Gen<List<List<Moments>>> Cells =
        from participants in Gen.Int[1, 5]
        from channels in Gen.Int[1, 4]
        from scores in Gen.Int[0, 100].Array[0, 3].Array[channels].Array[participants]
        select scores.Select(participant => participant.Select(Of).ToList()).ToList();

    [Fact]
    public void Scores_and_errors_are_those_of_numpy()
    {
        // b = pinv(X'X) X'y with indicators of participants and channels; l b and sigma sqrt(l pinv(X'X) l') for l at the mix 2:1:1:0.
        double[] values = [73.17327298050171, 97.65455431754859, 113.35305013927561, 122.32672701949852, 130.01706128133705];
        double[] errors = [20.366385821015363, 9.507711418355308, 17.561634974337277, 10.598823822733504, 8.918816080648767];

        var adjusted = AdjustedScores.Of(Made(), [2, 1, 1, 0]);

        for (var participant = 0; participant < 5; participant++)
        {
            var score = adjusted.Participants[participant].ShouldNotBeNull();
            score.Value.ShouldBe(values[participant], 1e-11);
            score.StandardError.ShouldNotBeNull().ShouldBe(errors[participant], 1e-11);
        }

        adjusted.Degrees.ShouldBe(29);
        adjusted.Deviation.ShouldNotBeNull().ShouldBe(28.399746711786566, 1e-12);

        // Residual sums of squares of numpy.linalg.lstsq on cells and on the additive model; scipy.stats.f.sf.
        var interaction = adjusted.Interaction.ShouldNotBeNull();
        interaction.F.ShouldBe(1.2285745909918773, 1e-12);
        (interaction.NumeratorDegrees, interaction.DenominatorDegrees).ShouldBe((5, 24));
        interaction.P.ShouldBe(0.3264752348595124, 1e-9);
    }

    [Fact]
    public void Who_shares_nothing_with_the_mix_is_not_adjusted_to_it()
    {
        var toTheirs = AdjustedScores.Of(Made(), [2, 1, 1, 0]);
        var toTheOthers = AdjustedScores.Of(Made(), [0, 0, 0, 5]);

        toTheirs.Participants.Select(score => score is not null).ShouldBe([true, true, true, true, true, false, false]);
        toTheOthers.Participants.Select(score => score is not null).ShouldBe([false, false, false, false, false, true, true]);
        toTheOthers.Participants[5].ShouldNotBeNull().Value.ShouldBe(205, 1e-11);
        toTheOthers.Participants[6].ShouldNotBeNull().StandardError.ShouldNotBeNull().ShouldBe(20.08165348388464, 1e-11);
    }

    [Fact]
    public void A_mix_across_the_gap_adjusts_nobody() =>
        AdjustedScores.Of(Made(), [1, 1, 1, 1]).Participants.ShouldAllBe(score => score == null);

    [Fact]
    public void Two_participants_that_differ_only_in_their_mix_become_equal()
    {
        // The second channel costs both 20 points; the first participant had more of it.
        Moments easy = Of(80, 80), hard = Of(60, 60);

        var adjusted = AdjustedScores.Of([[easy, hard + hard], [easy + easy, hard]], [1, 1]);

        adjusted.Participants.ShouldAllBe(score => Math.Abs(score!.Value - 70) < 1e-12);
    }

    [Fact]
    public void At_its_own_mix_a_participant_keeps_its_mean() =>
        Cells.Sample(
            cells =>
            {
                for (var participant = 0; participant < cells.Count; participant++)
                {
                    var own = cells[participant].Select(cell => cell.N).ToList();
                    if (own.Sum() == 0) continue;
                    var mean = cells[participant].Aggregate((sum, cell) => sum + cell).Mean;
                    AdjustedScores.Of(cells, own).Participants[participant].ShouldNotBeNull().Value.ShouldBe(mean, 1e-9);
                }
            },
            iter: 200);

    [Fact]
    public void Participants_in_another_order_are_adjusted_the_same() =>
        Cells.Sample(
            cells =>
            {
                var mix = cells[0].Select((_, channel) => (long)channel + 1).ToList();
                var forth = AdjustedScores.Of(cells, mix);
                var back = AdjustedScores.Of([.. Enumerable.Reverse(cells)], mix);
                back.Degrees.ShouldBe(forth.Degrees);
                foreach (var (one, other) in forth.Participants.Zip(back.Participants.Reverse()))
                {
                    (one is null).ShouldBe(other is null);
                    if (one is not null) one.Value.ShouldBe(other!.Value, 1e-9);
                }
            },
            iter: 200);

    [Fact]
    public void Nobody_is_nobody()
    {
        var adjusted = AdjustedScores.Of([], [1]);

        adjusted.Participants.ShouldBeEmpty();
        (adjusted.Deviation, adjusted.Degrees, adjusted.Interaction).ShouldBe((null, 0, null));
    }

    [Fact]
    public void A_participant_without_dialogues_has_no_score_and_disturbs_nobody()
    {
        var made = Made();

        var adjusted = AdjustedScores.Of([.. made, [.. new Moments[4]]], [2, 1, 1, 0]);

        adjusted.Participants[7].ShouldBeNull();
        adjusted.Participants.Take(7).ShouldBe(AdjustedScores.Of(made, [2, 1, 1, 0]).Participants);
    }

    [Fact]
    public void One_participant_is_its_mean_over_the_mix()
    {
        var score = AdjustedScores.Of([[Of(100, 80), Of(50, 70)]], [3, 1]).Participants.ShouldHaveSingleItem().ShouldNotBeNull();

        score.Value.ShouldBe(82.5, 1e-12);
        score.StandardError.ShouldNotBeNull().ShouldBe(Math.Sqrt(200 * ((0.5625 / 2) + (0.0625 / 2))), 1e-12);
    }

    [Fact]
    public void One_channel_adjusts_nothing()
    {
        var adjusted = AdjustedScores.Of([[Of(100, 80)], [Of(60, 20, 40)]], [1]);

        adjusted.Participants.Select(score => score!.Value).ShouldBe([90, 40]);
        adjusted.Interaction.ShouldBeNull();
    }

    [Fact]
    public void Single_dialogues_leave_no_interaction_to_test_but_an_error()
    {
        var adjusted = AdjustedScores.Of([[Of(100), Of(80)], [Of(60), Of(20)]], [1, 1]);

        adjusted.Interaction.ShouldBeNull();
        adjusted.Degrees.ShouldBe(1);
        adjusted.Deviation.ShouldNotBeNull().ShouldBe(10, 1e-12);
    }

    [Fact]
    public void Without_degrees_of_freedom_there_is_a_score_but_no_error() =>
        AdjustedScores.Of([[Of(100), Of(80)], [Of(60), Of()]], [1, 1]).Participants
            .ShouldBe([new AdjustedScore(90, null), new AdjustedScore(50, null)]);

    [Fact]
    public void Equal_scores_have_no_error_and_no_interaction()
    {
        var adjusted = AdjustedScores.Of([[Of(70, 70), Of(70)], [Of(70), Of(70, 70, 70)]], [1, 2]);

        adjusted.Participants.ShouldAllBe(score => score == new AdjustedScore(70, 0));
        adjusted.Interaction.ShouldBeNull();
    }

    [Fact]
    public void A_mix_of_nothing_or_of_less_and_rows_of_another_length_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => AdjustedScores.Of([[Of(1)]], [0]));
        Should.Throw<ArgumentOutOfRangeException>(() => AdjustedScores.Of([[Of(1), Of(2)]], [2, -1]));
        Should.Throw<ArgumentOutOfRangeException>(() => AdjustedScores.Of([[Of(1)]], [1, 1]));
    }
}
