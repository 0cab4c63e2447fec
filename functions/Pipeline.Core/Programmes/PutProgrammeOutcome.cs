namespace Pipeline.Core.Programmes;

/// <summary>What became of a definition: kept (new or replaced), faulty, or refused because evaluations refer to what it takes away.</summary>
public abstract record PutProgrammeOutcome
{
    private PutProgrammeOutcome()
    {
    }

    public sealed record Kept(bool IsNew) : PutProgrammeOutcome;

    public sealed record Faulty(IReadOnlyList<Fault> Faults) : PutProgrammeOutcome;

    /// <summary>Counted dialogues would be scored otherwise under the questionnaire's present version.</summary>
    public sealed record Unversioned(int Version, IReadOnlyList<Fault> Changes) : PutProgrammeOutcome;

    public sealed record InUse(IReadOnlyList<Fault> TakenAway) : PutProgrammeOutcome;
}
