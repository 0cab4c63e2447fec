using Scriban;
using Scriban.Runtime;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>The template engine as its documentation shows it: a model built once, a context for each page, values escaped in the template.</summary>
internal sealed class StockEngine : IReportWriter
{
    private readonly Template template = Template.Parse("""
        <table>
        {{~ for row in rows ~}}
        <tr><th>{{ row.label | html.escape }}</th>{{ for cell in row.cells }}<td class="number">{{ cell | html.escape }}</td>{{ end }}</tr>
        {{~ end ~}}
        </table>
        {{~ for comment in comments ~}}
        <blockquote><p>{{ comment | html.escape }}</p></blockquote>
        {{~ end ~}}

        """.ReplaceLineEndings("\n"));

    private readonly ScriptObject model;

    public StockEngine(ReportCase report) => model = new ScriptObject
    {
        ["rows"] = report.Rows.Select(row => new ScriptObject { ["label"] = row.Label, ["cells"] = new ScriptArray(row.Figures.Select(report.Printed)) }).ToList(),
        ["comments"] = report.Said,
    };

    public string Name => "the engine as it comes, `html.escape`";

    public string Write()
    {
        var context = new TemplateContext { LoopLimit = 0, LimitToString = 0 };
        context.PushGlobal(model);
        return template.Render(context);
    }
}
