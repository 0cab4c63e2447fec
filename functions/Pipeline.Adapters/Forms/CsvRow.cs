using Pipeline.Core;
using Pipeline.Core.Evaluations;

namespace Pipeline.Adapters.Forms;

/// <summary>
/// A row by the line of the file where it begins: an evaluation still to be checked against its programme, with its JSON, or else what is wrong.
/// Faults of line 1 are the header's; the file then has no further rows.
/// </summary>
public sealed record CsvRow(int Line, Evaluation? Evaluation, IReadOnlyList<Fault> Faults, ReadOnlyMemory<byte> Json);
