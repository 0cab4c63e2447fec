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
        var areas = new Points[programme.Areas.Count];
        var everything = default(Points);
        foreach (var question in programme.Questions)
        {
            if (question.MaxPoints == 0 || !answers.TryGetValue(question.Id, out var answer)) continue;
            if (question.IndexOf(answer) is not (>= 0 and var index)) continue;
            var points = new Points(question.Options[index].Points, question.MaxPoints);
            everything += points;
            for (var area = 0; area < areas.Length; area++)
                if (programme.Areas[area].Id == question.Area) areas[area] += points;
        }

        var weighted = programme.Areas.Any(area => area.Weight != 0);
        return new DialogueScore(weighted ? Weighted(programme.Areas, areas) : everything.Milli, [.. areas.Select(area => area.Milli)]);
    }

    /// <summary>
    /// The weighted mean as one exact fraction. Its denominator is the least common multiple of the areas' possible points times the sum of the
    /// weights, which are made whole by the longest of their decimals.
    /// </summary>
    private static int? Weighted(IReadOnlyList<Area> areas, Points[] points)
    {
        var whole = 1m;
        for (var decimals = areas.Max(area => area.Weight.Scale); decimals > 0; decimals--) whole *= 10;
        Int128 weights = 0, multiple = 1, obtained = 0;
        for (var area = 0; area < points.Length; area++)
            if (Counts(area)) multiple = checked(multiple / Divisor(multiple, points[area].Possible) * points[area].Possible);
        for (var area = 0; area < points.Length; area++)
        {
            if (!Counts(area)) continue;
            var weight = (Int128)(areas[area].Weight * whole);
            weights += weight;
            obtained = checked(obtained + (weight * points[area].Obtained * (multiple / points[area].Possible)));
        }

        return weights == 0 ? null : Points.Thousandths(obtained, checked(multiple * weights));

        bool Counts(int area) => areas[area].Weight > 0 && points[area].Possible > 0;
    }

    private static Int128 Divisor(Int128 left, Int128 right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return left;
    }

    private readonly record struct Points(long Obtained, long Possible)
    {
        public int? Milli => Possible == 0 ? null : Thousandths(Obtained, Possible);

        public static Points operator +(Points left, Points right) => new(left.Obtained + right.Obtained, left.Possible + right.Possible);

        public static int Thousandths(Int128 obtained, Int128 possible) => (int)(checked((200_000 * obtained) + possible) / (2 * possible));
    }
}
