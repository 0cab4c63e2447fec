namespace Pipeline.Rendering.Pdf;

/// <summary>A heading as readers' outlines list it, and the place that it names; a part is within the chapter before it.</summary>
internal sealed record Bookmark(string Title, string Place, bool IsPart);
