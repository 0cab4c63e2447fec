namespace Pipeline.Core.Evaluations;

/// <summary>What became of an arrival: kept (stored, duplicate or revision), faulty, or of a programme that does not exist.</summary>
public abstract record Taking
{
    private Taking()
    {
    }

    /// <summary>In a word, as measurements name it.</summary>
    public string Word() => this is Kept kept ? WireNames.Of(kept.Outcome) : "refused";

    public sealed record Kept(string Id, StoreOutcome Outcome, IReadOnlyList<string> Flags) : Taking;

    public sealed record Faulty(string? Id, IReadOnlyList<Fault> Faults) : Taking;

    public sealed record UnknownProgramme(string? Id, string Programme) : Taking;
}
