namespace Pipeline.Rendering.Pdf;

/// <summary>A4 in points, with the margins that heads and feet stand in.</summary>
internal static class PageFormat
{
    public const float Width = 595.28f, Height = 841.89f;
    public const float Left = 54, Top = 64, Bottom = 60;
    public const float TextWidth = Width - (2 * Left);
    public const float TextHeight = Height - Top - Bottom;

    /// <summary>To a quarter of a point: no eye sees it, and short numbers keep the file small.</summary>
    public static float Quarter(float length) => MathF.Round(length * 4) / 4;
}
