namespace Pipeline.Simulation.Tests.World;

/// <summary>Promises that were broken in a world; the first ends it.</summary>
internal sealed class Violations
{
    private readonly List<string> all = [];

    public IReadOnlyList<string> All => all;

    public bool Any => all.Count > 0;

    public void Add(string violation) => all.Add(violation);

    public void Unless(bool kept, FormattableString broken)
    {
        if (!kept) all.Add(FormattableString.Invariant(broken));
    }
}
