namespace Pipeline.Rendering.Engine;

/// <summary>Text that is written as it is because it was escaped when it was rendered.</summary>
internal sealed class Markup(string text)
{
    public override string ToString() => text;
}
