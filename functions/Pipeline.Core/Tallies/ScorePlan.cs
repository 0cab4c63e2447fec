using System.Numerics;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tallies;

/// <summary>
/// How a programme turns a dialogue's answers into its score and its areas' scores, in thousandths of a point.
/// Area: points obtained / points possible over its answered questions. Dialogue: mean of the area percentages weighted by the areas' weights
/// over the areas with points possible; with no weights, points obtained / points possible over everything. Rounded once, half up.
/// Points are counted in their largest common unit, which changes no score and keeps the numbers small.
/// </summary>
public sealed class ScorePlan
{
    /// <summary>Stands for a score where no points were possible.</summary>
    public const int None = -1;

    private readonly (int Question, int Possible, int Area, int[] Points)[] questions;
    private readonly Int128[] weights;
    private readonly bool weighted;
    private readonly bool fitsLong;

    public ScorePlan(Programme programme)
    {
        var scored = programme.Questions.Index().Where(each => each.Item.MaxPoints > 0).ToList();
        var unit = scored.SelectMany(each => each.Item.Options).Aggregate(0, (divisor, option) => Divisor(divisor, option.Points));
        questions = [.. scored.Select(each => (
            each.Index,
            each.Item.MaxPoints / unit,
            programme.Areas.TakeWhile(area => area.Id != each.Item.Area).Count(),
            each.Item.Options.Select(option => option.Points / unit).ToArray()))];
        weights = Whole(programme.Areas);
        weighted = weights.Any(weight => weight > 0);
        fitsLong = LargestTerm() < long.MaxValue / 2;
    }

    /// <summary>
    /// The dialogue's score, and in `areas` each area's in the order of the programme's; `None` where no points were possible. `answers` has the
    /// position of the answer to each of the programme's questions, `CodedEvaluation.Blank` for none.
    /// </summary>
    public int Of(ReadOnlySpan<byte> answers, Span<int> areas)
    {
        areas.Fill(None);
        if (questions.Length == 0) return None;

        // The last place is for questions outside every area.
        Span<long> obtained = stackalloc long[weights.Length + 1];
        Span<long> possible = stackalloc long[weights.Length + 1];
        obtained.Clear();
        possible.Clear();
        foreach (ref readonly var asked in questions.AsSpan())
        {
            var answer = answers[asked.Question];
            if (answer >= asked.Points.Length) continue;
            obtained[asked.Area] += asked.Points[answer];
            possible[asked.Area] += asked.Possible;
        }

        for (var area = 0; area < weights.Length; area++) areas[area] = Thousandths(obtained[area], possible[area]);
        if (!weighted) return Thousandths(Sum(obtained), Sum(possible));
        return fitsLong ? Weighted<long>(obtained, possible) : Weighted<Int128>(obtained, possible);
    }

    /// <summary>The weighted mean as one exact fraction over the least common multiple of the areas' possible points.</summary>
    private int Weighted<T>(ReadOnlySpan<long> obtained, ReadOnlySpan<long> possible)
        where T : struct, IBinaryInteger<T>
    {
        var (multiple, total, sum) = (T.One, T.Zero, T.Zero);
        for (var area = 0; area < weights.Length; area++)
            if (weights[area] > 0 && possible[area] > 0) multiple = Multiple(multiple, T.CreateChecked(possible[area]));
        for (var area = 0; area < weights.Length; area++)
        {
            if (weights[area] == 0 || possible[area] == 0) continue;
            var weight = T.CreateChecked(weights[area]);
            total += weight;
            sum = checked(sum + (weight * T.CreateChecked(obtained[area]) * (multiple / T.CreateChecked(possible[area]))));
        }

        return Thousandths(sum, checked(multiple * total));
    }

    private static int Thousandths<T>(T obtained, T possible)
        where T : struct, IBinaryInteger<T>
    {
        if (T.IsZero(possible)) return None;
        var two = T.One + T.One;
        return int.CreateChecked(checked((T.CreateChecked(200_000) * obtained) + possible) / (two * possible));
    }

    private static T Multiple<T>(T left, T right)
        where T : struct, IBinaryInteger<T> => checked(left / Divisor(left, right) * right);

    private static T Divisor<T>(T left, T right)
        where T : struct, IBinaryInteger<T>
    {
        while (!T.IsZero(right)) (left, right) = (right, left % right);
        return left;
    }

    private static long Sum(ReadOnlySpan<long> points)
    {
        var sum = 0L;
        foreach (var each in points) sum += each;
        return sum;
    }

    /// <summary>The weights as whole numbers: the longest of their decimals makes them so.</summary>
    private static Int128[] Whole(IReadOnlyList<Area> areas)
    {
        var whole = 1m;
        for (var decimals = areas.Max(area => (int?)area.Weight.Scale) ?? 0; decimals > 0; decimals--) whole *= 10;
        return [.. areas.Select(area => (Int128)(area.Weight * whole))];
    }

    /// <summary>No number of the weighted mean is larger, whatever was answered.</summary>
    private double LargestTerm()
    {
        var largest = 400_000d * weights.Sum(weight => (double)weight);
        for (var area = 0; area < weights.Length; area++)
            if (weights[area] > 0) largest *= Math.Max(1, questions.Where(each => each.Area == area).Sum(each => (double)each.Possible));
        return largest;
    }
}
