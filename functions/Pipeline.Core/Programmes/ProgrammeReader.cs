using Pipeline.Core.Json;
using Pipeline.Core.Programmes.Definitions;

namespace Pipeline.Core.Programmes;

/// <summary>
/// Reads a programme's definition (JSON, UTF-8) and checks all of it: its shape and its rules, so that one answer lists every fault.
/// Malformed JSON is a single fault that names line and column.
/// </summary>
public static class ProgrammeReader
{
    // Nobody reads on after this many, and a hostile document would make a list many times its size.
    private const int MostFaults = 1000;

    private static readonly Func<Place, IEnumerable<Fault>>[] Checks =
    [
        ProgrammeShape.Root.Check,
        CalendarCheck.Check,
        IdCheck.Check,
        LocaleCheck.Check,
        AreaCheck.Check,
        QuestionCheck.Check,
        PairCheck.Check,
        HighlightCheck.Check,
        TieBreakCheck.Check,
        HoursCheck.Check,
        ScheduleCheck.Check,
        ParticipantCheck.Check,
    ];

    /// <summary>Reads a definition; when an id is expected, any other one in the definition is a fault.</summary>
    public static ProgrammeReading Read(ReadOnlyMemory<byte> json, string? expectedId = null)
    {
        var (root, malformed) = JsonDocuments.Parse(json.Span);
        if (malformed is not null) return new(null, [malformed]);

        var definition = new Place(root, "");
        List<Fault> faults = [.. Checks.SelectMany(check => check(definition)).Take(MostFaults)];
        if (expectedId is not null && definition["id"].Text is { } id && id != expectedId)
            faults.Add(definition["id"].Fault(
                $"The programme's id is {Wording.Quoted(id)} here but {Wording.Quoted(expectedId)} in the address; make them the same."));
        return faults.Count > 0 ? new(null, faults) : new(ProgrammeAssembly.Build(definition), []);
    }
}
