using Pipeline.Core;

namespace Pipeline.SelfHost.Commands.Import;

/// <summary>The answer of `POST /api/evaluations` to a batch, as far as it is read here.</summary>
internal sealed record BatchReply(int Received, int Stored, int Duplicates, int Revised, int Faulty, IReadOnlyList<BatchReply.Item> Items)
{
    internal sealed record Item(long Line, string? Id, IReadOnlyList<Fault>? Faults);
}
