namespace Pipeline.Rendering.Templates;

/// <summary>A call like `include "parts/a.scriban-txt"`, with the place of the text.</summary>
internal sealed record LiteralCall(string Function, string Text, int Line, int Column);
