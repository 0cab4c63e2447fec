namespace Pipeline.Rendering.Desk;

/// <summary>Where something that a text printed comes from, in one line.</summary>
internal sealed record PreviewNote(string Printed, string Source);
