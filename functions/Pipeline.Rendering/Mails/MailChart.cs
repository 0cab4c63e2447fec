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
    public static Uri Source(string contentId) => new($"cid:{contentId}");

    /// <summary>The picture, and what it shows as a part of the mail's ledger.</summary>
    public static (InlinePicture Picture, LedgerPart Part) Paint(RenderRun run, string chart, string contentId, ScriptObject model)
    {
        var template = $"charts/{chart}.scriban-svg";
        var (svg, part) = run.WriteHtml(template, "picture", model);
        try
        {
            return (new InlinePicture(contentId, "image/png", ChartPicture.Png(svg, Width, Scale)), part);
        }
        catch (FormatException fault)
        {
            throw new TemplateException(new TemplateFault(template, 0, 0, fault.Message), fault);
        }
    }
}
