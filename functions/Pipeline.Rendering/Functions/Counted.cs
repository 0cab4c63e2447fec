namespace Pipeline.Rendering.Functions;

/// <summary>A number counted in C# rather than found as a figure, with what was counted. It shows nothing to the template.</summary>
internal sealed class Counted(long value, string rule)
{
    internal long Value { get; } = value;

    internal string Rule { get; } = rule;
}
