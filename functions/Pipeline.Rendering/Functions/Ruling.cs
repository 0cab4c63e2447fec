using Pipeline.Core;

namespace Pipeline.Rendering.Functions;

/// <summary>
/// What a rule in C# found to be true, with the figures it looked at: null where it does not hold, so that a template can only word what is
/// so. It shows nothing to the template.
/// </summary>
internal sealed class Ruling([Sentence] string rule, params IReadOnlyList<string> figures)
{
    internal string Rule { get; } = rule;

    internal IReadOnlyList<string> Figures { get; } = figures;
}
