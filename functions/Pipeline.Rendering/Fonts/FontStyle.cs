namespace Pipeline.Rendering.Fonts;

/// <summary>The typefaces there are.</summary>
internal enum FontStyle
{
    Regular,
    Bold,
    Italic,
    Emoji,
}
