namespace Pipeline.Rendering.Previews;

/// <summary>A finished text and its media type.</summary>
public sealed record PreviewedText(string MediaType, string Text);
