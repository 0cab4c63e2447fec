namespace Pipeline.Rendering.Engine;

/// <summary>What a template writes, which decides how values are escaped. SVG is written as HTML.</summary>
internal enum OutputKind
{
    Html,
    Markdown,
    Text,
}
