namespace Pipeline.Rendering.Exports;

/// <summary>A post as a file for another tool: the name to save it under, its media type and its text (UTF-8).</summary>
public sealed record ExportedFile(string Name, string MediaType, string Text);
