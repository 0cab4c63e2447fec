using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>Colours and sizes on paper, in points: dark enough for a grey printer.</summary>
internal static class Ink
{
    public const float Body = 9.5f, Cell = 8.5f, Small = 8.25f, Title = 22, Heading = 14, Subheading = 11, Value = 22;

    public static readonly SKColor Text = new(0x1B, 0x1F, 0x24);
    public static readonly SKColor Soft = new(0x4A, 0x51, 0x59);
    public static readonly SKColor Link = new(0x0B, 0x53, 0x94);
    public static readonly SKColor Line = new(0xC8, 0xC2, 0xB6);
    public static readonly SKColor Card = new(0xF3, 0xF0, 0xEA);
    public static readonly SKColor Accent = new(0x00, 0x3F, 0x6B);
    public static readonly SKColor Good = new(0x00, 0x66, 0x4B);
    public static readonly SKColor Weak = new(0xA1, 0x3F, 0x00);
}
