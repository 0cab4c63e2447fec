using Pipeline.Core.Json;
using Pipeline.Core.Programmes.Definitions;

namespace Pipeline.Core.Programmes;

/// <summary>
/// The JSON Schema (draft 2020-12) of a programme's definition, written from the declaration that the reader checks with.
/// It says what a definition looks like; the reader's rules (ids that exist, dates in order, …) go further.
/// </summary>
public static class ProgrammeSchema
{
    public static string Json { get; } = JsonSchema.Write("A programme: one season of one award", ProgrammeShape.Root);
}
