namespace Pipeline.Core.Appeals;

/// <summary>What became of a move: made, not allowed from where the appeal stands, a change with faults, or there is no such appeal or evaluation.</summary>
public abstract record MovedAppeal
{
    private MovedAppeal()
    {
    }

    public sealed record Moved(Appeal Appeal) : MovedAppeal;

    public sealed record NotAllowed(Appeal Appeal) : MovedAppeal;

    public sealed record Faulty(IReadOnlyList<Fault> Faults) : MovedAppeal;

    public sealed record Unknown : MovedAppeal;
}
