using Pipeline.Core.Delivery;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;
using Scriban.Runtime;

namespace Pipeline.Rendering.Mails;

/// <summary>A chart as a picture inside a mail, because mail programs draw no SVG.</summary>
internal static class MailChart
{
    /// <summary>In CSS pixels: what the narrow column of a mail holds. Painted twice as fine, for screens with small pixels.</summary>
    public const int Width = 496;

    private const float Scale = 2;

    /// <summary>What the html names the picture by.</summary>
    public static Uri Source(string chart) => new($"cid:{ContentId(chart)}");

    /// <summary>The picture, and what it shows as a part of the mail's ledger.</summary>
    public static (InlinePicture Picture, LedgerPart Part) Paint(RenderRun run, string chart, ScriptObject model)
    {
        var template = $"charts/{chart}.scriban-svg";
        var (svg, part) = run.FinishHtml(template, "picture", run.Render(template, model));
        try
        {
            return (new InlinePicture(ContentId(chart), "image/png", ChartPicture.Png(svg, Width, Scale)), part);
        }
        catch (FormatException fault)
        {
            throw new TemplateException(new TemplateFault(template, 0, 0, fault.Message), fault);
        }
    }

    /// <summary>The address on the web of a picture that lies in the mail itself, for a browser that shows the mail's html alone.</summary>
    public static string Embed(string html, IEnumerable<InlinePicture> pictures) => pictures.Aggregate(html, (text, picture) =>
        text.Replace($"cid:{picture.ContentId}", $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Bytes.Span)}", StringComparison.Ordinal));

    private static string ContentId(string chart) => $"{chart}@charts";
}
