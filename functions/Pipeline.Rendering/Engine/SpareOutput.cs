using System.Text;
using Scriban;
using Scriban.Runtime;

namespace Pipeline.Rendering.Engine;

/// <summary>Renders into a builder that the thread keeps, so that a page grows no new one. A rendering within a rendering gets its own.</summary>
internal static class SpareOutput
{
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static StringBuilder? spare;

    public static string Render(Template template, TemplateContext context)
    {
        var builder = spare ?? new StringBuilder(1 << 14);
        spare = null;
        builder.Clear();
        context.PushOutput(new StringBuilderOutput(builder));
        var text = template.Render(context);
        if (builder.Capacity <= MostKept) spare = builder;
        return text;
    }
}
