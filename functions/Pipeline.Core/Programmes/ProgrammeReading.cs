namespace Pipeline.Core.Programmes;

/// <summary>A programme, or every fault of its definition (then the programme is null).</summary>
public sealed record ProgrammeReading(Programme? Programme, IReadOnlyList<Fault> Faults);
