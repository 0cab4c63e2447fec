namespace Pipeline.Core.Results.Disclosure;

/// <summary>
/// What can be made of known sums by adding and subtracting: the span of vectors of small whole numbers. Exact, in the field of the Mersenne prime
/// 2^61 - 1, whose rank is that of the fractions as long as no minor reaches the prime, which 0 and 1 in these sizes never do.
/// </summary>
internal sealed class LinearSpan(int dimension)
{
    private const long Prime = (1L << 61) - 1;

    private readonly List<(long[] Row, int Pivot)> rows = [];

    public int Rank => rows.Count;

    public IEnumerable<long[]> Basis => rows.Select(row => row.Row);

    /// <summary>False when the vector could be made of what is already there.</summary>
    public bool Add(ReadOnlySpan<long> vector)
    {
        var rest = Reduced(vector);
        var pivot = Array.FindIndex(rest, each => each != 0);
        if (pivot < 0) return false;
        Scale(rest, Inverse(rest[pivot]));
        foreach (var (row, _) in rows) Subtract(row, row[pivot], rest);
        rows.Add((rest, pivot));
        return true;
    }

    public bool Contains(ReadOnlySpan<long> vector) => Array.TrueForAll(Reduced(vector), each => each == 0);

    /// <summary>The span as it is where only the columns in the bits count.</summary>
    public LinearSpan On(ulong columns)
    {
        var restricted = new LinearSpan(dimension);
        foreach (var (row, _) in rows) restricted.Add(On(columns, row));
        return restricted;
    }

    public static long[] On(ulong columns, long[] vector) => [.. vector.Select((value, at) => (columns >> at & 1) == 1 ? value : 0)];

    /// <summary>All vectors whose product with every vector of the span is zero.</summary>
    public LinearSpan Annihilator()
    {
        var annihilator = new LinearSpan(dimension);
        var pivots = rows.Select(row => row.Pivot).ToHashSet();
        for (var free = 0; free < dimension; free++)
        {
            if (pivots.Contains(free)) continue;
            var vector = new long[dimension];
            vector[free] = 1;
            foreach (var (row, pivot) in rows) vector[pivot] = row[free] == 0 ? 0 : Prime - row[free];
            annihilator.Add(vector);
        }

        return annihilator;
    }

    public static long Product(ReadOnlySpan<long> left, ReadOnlySpan<long> right)
    {
        var sum = 0L;
        for (var at = 0; at < left.Length; at++)
            if (left[at] != 0 && right[at] != 0) sum = (sum + Times(left[at], right[at])) % Prime;
        return sum;
    }

    public static long Sum(long left, long right) => (left + right) % Prime;

    public static long Times(long left, long right)
    {
        var high = Math.BigMul((ulong)left, (ulong)right, out var low);

        // Two to the 61 is one here: what lies above bit 61 is added to what lies below.
        var folded = (long)((low & (ulong)Prime) + ((high << 3) | (low >> 61)));
        return folded >= Prime ? folded - Prime : folded;
    }

    private long[] Reduced(ReadOnlySpan<long> vector)
    {
        var rest = vector.ToArray();
        foreach (var (row, pivot) in rows) Subtract(rest, rest[pivot], row);
        return rest;
    }

    private static void Subtract(long[] from, long times, long[] row)
    {
        if (times == 0) return;
        for (var at = 0; at < from.Length; at++)
            if (row[at] != 0) from[at] = (from[at] + Times(Prime - times, row[at])) % Prime;
    }

    private static void Scale(long[] row, long by)
    {
        for (var at = 0; at < row.Length; at++) row[at] = Times(row[at], by);
    }

    /// <summary>By Fermat: a to the prime minus two.</summary>
    private static long Inverse(long value)
    {
        var (result, power) = (1L, value);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result = Times(result, power);
            power = Times(power, power);
        }

        return result;
    }
}
