namespace Pipeline.Rendering.Desk;

/// <summary>A text that a page shows exactly as it is, blanks and all, because it is edited there: escaped, and not cleaned.</summary>
public sealed record DeskSource(string Text);
