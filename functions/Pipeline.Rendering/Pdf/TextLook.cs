using AngleSharp.Dom;
using Pipeline.Rendering.Fonts;
using SkiaSharp;

namespace Pipeline.Rendering.Pdf;

/// <summary>How text looks where it stands; elements and the stylesheet's classes change it for what is in them.</summary>
internal sealed record TextLook(FontStyle Style, float Size, SKColor Color, string? Link = null)
{
    public static TextLook Body { get; } = new(FontStyle.Regular, Ink.Body, Ink.Text);

    public TextRun Run(string text) => new(text, Style, Size, Color, Link);

    public TextLook In(IElement element)
    {
        var look = element.LocalName switch
        {
            "strong" or "b" or "th" or "dt" or "summary" => this with { Style = FontStyle.Bold },
            "em" or "i" or "cite" when Style == FontStyle.Regular => this with { Style = FontStyle.Italic },
            "small" or "footer" or "figcaption" or "caption" => this with { Style = FontStyle.Regular, Size = Math.Min(Size, Ink.Small), Color = Ink.Soft },
            "a" when element.GetAttribute("href") is { } address => this with { Color = Ink.Link, Link = address },
            _ => this,
        };
        if (element.ClassName is null) return look;
        foreach (var name in element.ClassList) look = look.Of(name);
        return look;
    }

    private TextLook Of(string name) => name switch
    {
        "soft" => this with { Style = FontStyle.Regular, Color = Ink.Soft },
        "own" => this with { Style = FontStyle.Bold },
        "good" => this with { Color = Ink.Good },
        "weak" => this with { Color = Ink.Weak },
        "label" or "aside" => this with { Style = FontStyle.Regular, Size = Ink.Small, Color = Ink.Soft },
        "value" => this with { Style = FontStyle.Bold, Size = Ink.Value },
        _ => this,
    };
}
