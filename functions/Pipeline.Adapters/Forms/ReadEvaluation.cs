using Pipeline.Core;
using Pipeline.Core.Evaluations;

namespace Pipeline.Adapters.Forms;

/// <summary>Reads one evaluation from JSON of the contract: the evaluation, or else every fault that keeps it from being one.</summary>
public delegate (Evaluation? Evaluation, IReadOnlyList<Fault> Faults) ReadEvaluation(ReadOnlyMemory<byte> utf8);
