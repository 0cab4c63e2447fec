using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tallies;

/// <summary>
/// The score of one answered dialogue and of each area in thousandths of a point, null where no points were possible.
/// Area: points obtained / points possible over its answered questions. Dialogue: mean of the area percentages weighted by the areas' weights
/// over the areas with points possible; with no weights, points obtained / points possible over everything. Rounded once, half up.
/// </summary>
public sealed record DialogueScore(int? Total, IReadOnlyList<int?> Areas)
{
    public static DialogueScore Of(Programme programme, IReadOnlyDictionary<string, string> answers)
    {
        var obtained = new long[programme.Areas.Count];
        var possible = new long[programme.Areas.Count];
        for (var area = 0; area < obtained.Length; area++)
        {
            foreach (var question in programme.Questions)
            {
                if (question.MaxPoints == 0 || question.Area != programme.Areas[area].Id) continue;
                if (!answers.TryGetValue(question.Id, out var answer)) continue;
                obtained[area] += question.Options[question.IndexOf(answer)].Points;
                possible[area] += question.MaxPoints;
            }
        }

        var areas = new int?[obtained.Length];
        for (var area = 0; area < areas.Length; area++)
            areas[area] = possible[area] == 0 ? null : Milli(obtained[area], possible[area]);
        return new DialogueScore(TotalOf(programme.Areas, obtained, possible), areas);
    }

    private static int? TotalOf(IReadOnlyList<Area> areas, long[] obtained, long[] possible)
    {
        if (areas.All(area => area.Weight == 0))
        {
            var everything = possible.Sum();
            return everything == 0 ? null : Milli(obtained.Sum(), everything);
        }

        // The weighted mean as one exact fraction: common denominator = product of the areas' possible points, weights as thousandths.
        Int128 weights = 0, denominator = 1, numerator = 0;
        for (var area = 0; area < areas.Count; area++)
            if (Counts(area)) denominator = checked(denominator * possible[area]);
        for (var area = 0; area < areas.Count; area++)
        {
            if (!Counts(area)) continue;
            var weight = (Int128)(areas[area].Weight * 1000);
            weights += weight;
            numerator = checked(numerator + (weight * obtained[area] * (denominator / possible[area])));
        }

        return weights == 0 ? null : Milli(numerator, checked(denominator * weights));

        bool Counts(int area) => areas[area].Weight > 0 && possible[area] > 0;
    }

    private static int Milli(Int128 obtained, Int128 possible) => (int)(((200_000 * obtained) + possible) / (2 * possible));
}
