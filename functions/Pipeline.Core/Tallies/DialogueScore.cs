using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tallies;

/// <summary>The score of one answered dialogue and of each area by `ScorePlan`, in thousandths of a point, null where no points were possible.</summary>
public sealed record DialogueScore(int? Total, IReadOnlyList<int?> Areas)
{
    public static DialogueScore Of(Programme programme, IReadOnlyDictionary<string, string> answers)
    {
        var areas = new int[programme.Areas.Count];
        var total = new ScorePlan(programme).Of(AnswerCodes.Of(programme, answers), areas);
        return new DialogueScore(Known(total), [.. areas.Select(Known)]);
    }

    private static int? Known(int score) => score == ScorePlan.None ? null : score;
}
