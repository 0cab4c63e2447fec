using Pipeline.Core;
using Pipeline.Core.Evaluations;

namespace Pipeline.Functions.Http;

/// <summary>One item of a batch: its position, line in the file, and `stored`, `duplicate`, `revised` or `faulty` with its faults.</summary>
public sealed record BatchItem(int Index, long Line, string? Id, string Outcome, IReadOnlyList<string>? Flags, IReadOnlyList<Fault>? Faults)
{
    public static BatchItem Of(int index, long line, Taking taking) => taking switch
    {
        Taking.Kept kept => new(index, line, kept.Id, Word(kept.Outcome), kept.Flags.Count > 0 ? kept.Flags : null, null),
        Taking.Faulty faulty => new(index, line, faulty.Id, "faulty", null, faulty.Faults),
        Taking.UnknownProgramme unknown => new(
            index, line, unknown.Id, "faulty", null, [new Fault("/programme", $"There is no programme '{unknown.Programme}'.")]),
        _ => throw new NotSupportedException("An arrival had an outcome that nobody handles."),
    };

    public static string Word(StoreOutcome outcome) => outcome switch
    {
        StoreOutcome.Stored => "stored",
        StoreOutcome.Duplicate => "duplicate",
        _ => "revised",
    };
}
