namespace Pipeline.Rendering.Pdf;

/// <summary>A run's part of one line, from X on, in points.</summary>
internal sealed record Fragment(TextRun Run, float X, float Width);
