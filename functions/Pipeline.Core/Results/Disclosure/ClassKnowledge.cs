namespace Pipeline.Core.Results.Disclosure;

/// <summary>
/// What the published sums together tell of each class: the sums shown of the class itself, and what remains of the sums of all when every other
/// class's part can be taken out of them. Which cells of a class are shown is given as bits.
/// </summary>
internal sealed class ClassKnowledge(IReadOnlyList<ClassCells> classes)
{
    private readonly Dictionary<(int Class, uint Shown), List<long[]>> constraints = [];

    /// <summary>The sums of the class that a reader can make.</summary>
    public LinearSpan Of(int about, IReadOnlyList<uint> shown)
    {
        var sums = classes[about].Sums;
        var constrained = new LinearSpan(sums.Count);
        for (var other = 0; other < classes.Count && constrained.Rank < sums.Count; other++)
            if (other != about) ConstraintsOf(other, shown[other]).ForEach(each => constrained.Add(each));

        var known = Shown(about, shown[about]);
        foreach (var combination in constrained.Annihilator().Basis) known.Add(Combined(sums, combination));
        return known;
    }

    private LinearSpan Shown(int each, uint shown)
    {
        var span = new LinearSpan(classes[each].BaseCells);
        for (var cell = 0; shown >> cell != 0; cell++)
            if ((shown >> cell & 1) == 1) span.Add(classes[each].Sums[cell]);
        return span;
    }

    /// <summary>
    /// A combination of the sums of all can be used for another class only if what it holds of this one is known: from what is shown, or because it
    /// is all the reader's own.
    /// </summary>
    private List<long[]> ConstraintsOf(int each, uint shown)
    {
        if (constraints.TryGetValue((each, shown), out var known)) return known;
        var span = Shown(each, shown);
        foreach (var cell in classes[each].Private)
        {
            var own = new long[classes[each].BaseCells];
            own[cell] = 1;
            span.Add(own);
        }

        var unknown = span.Annihilator().Basis;
        return constraints[(each, shown)] =
            [.. unknown.Select(row => classes[each].Sums.Select(sum => LinearSpan.Product(row, sum)).ToArray()).Where(row => row.Any(value => value != 0))];
    }

    private static long[] Combined(IReadOnlyList<long[]> sums, long[] combination)
    {
        var combined = new long[sums[0].Length];
        for (var sum = 0; sum < sums.Count; sum++)
            for (var at = 0; at < combined.Length && combination[sum] != 0; at++)
                combined[at] = LinearSpan.Sum(combined[at], LinearSpan.Times(combination[sum], sums[sum][at]));
        return combined;
    }
}
