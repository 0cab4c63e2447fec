using Pipeline.Core.Results.Measures;

namespace Pipeline.Core.Results.Comparisons;

/// <summary>Tests that are read together, with their p-values adjusted for how many they are. Claims that cannot be tested are not members.</summary>
internal sealed class TestFamily
{
    private readonly List<(string Subject, Slice Slice, double P)> members;
    private readonly Dictionary<(string Subject, Slice Slice), double> adjusted = [];

    public TestFamily(
        IEnumerable<(string Subject, Slice Slice)> claims, SignificanceTests tests, Func<IReadOnlyList<double>, IReadOnlyList<double>> adjust)
    {
        members = [.. claims.Select(claim => (claim.Subject, claim.Slice, Test: tests.Of(claim.Subject, claim.Slice)))
            .Where(each => each.Test is not null).Select(each => (each.Subject, each.Slice, each.Test!.P))];
        var values = adjust([.. members.Select(member => member.P)]);
        for (var at = 0; at < members.Count; at++) adjusted[(members[at].Subject, members[at].Slice)] = values[at];
    }

    public int Size => members.Count;

    /// <summary>The adjusted p-value; null for what is not a member.</summary>
    public double? Of(string subject, Slice slice) => adjusted.TryGetValue((subject, slice), out var p) ? p : null;

    public IEnumerable<Ingredient> Explain() => members.Select(member =>
        Ingredients.Real(new FigureId("test", member.Subject, member.Slice).ToString(), member.P));
}
