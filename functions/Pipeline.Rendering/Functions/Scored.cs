using Pipeline.Core;

namespace Pipeline.Rendering.Functions;

/// <summary>The score of one dialogue in thousandths, with what it is about. It shows nothing to the template.</summary>
internal sealed class Scored(int milli, [Sentence] string rule)
{
    internal int Milli { get; } = milli;

    internal string Rule { get; } = rule;
}
