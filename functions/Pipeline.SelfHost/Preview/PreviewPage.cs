using System.Net;
using Pipeline.Rendering.Previews;
using Pipeline.Rendering.Templates;

namespace Pipeline.SelfHost.Preview;

/// <summary>What the author's browser shows: the text or the fault, and a script that loads it again when a file changes.</summary>
internal static class PreviewPage
{
    private const string Reload = "<script>new EventSource('/changes').onmessage = () => location.reload()</script>";

    public static string Of(PreviewedText text) => text.MediaType == "text/html"
        ? text.Text + Reload
        : Frame("Preview", $"<pre>{WebUtility.HtmlEncode(text.Text)}</pre>");

    public static string Of(TemplateFault fault, IReadOnlyList<string> around) => Frame(
        "Fault", $"<h1>{WebUtility.HtmlEncode(fault.ToString())}</h1><pre>{WebUtility.HtmlEncode(string.Join('\n', around))}</pre>");

    public static string Of(string trouble) => Frame("Fault", $"<h1>{WebUtility.HtmlEncode(trouble)}</h1>");

    private static string Frame(string title, string body) =>
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><style>pre {{ white-space: pre-wrap }}</style><body>{body}{Reload}</body></html>";
}
