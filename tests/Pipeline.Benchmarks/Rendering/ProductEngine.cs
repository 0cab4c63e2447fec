using System.Text;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;
using Scriban.Runtime;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>The product's rendering: values escaped at the output, and with `ledger` every number through its function and the finished page read again.</summary>
internal sealed class ProductEngine : IReportWriter
{
    private const string TemplateName = "reports/case.scriban-html";
    private readonly TemplateLibrary library;
    private readonly ReportCase report;
    private readonly ScriptObject model;
    private readonly ScriptObject none = new();
    private readonly bool ledger;

    public ProductEngine(ReportCase report, string templatesRoot, bool ledger)
    {
        (this.report, this.ledger) = (report, ledger);
        var (cell, text) = ledger ? ("figure cell | score", " | text") : ("cell", "");
        var files = TemplateFiles.Read(templatesRoot);
        files[TemplateName] = Encoding.UTF8.GetBytes($$$"""
            <table>
            {{~ for row in rows ~}}
            <tr><th>{{ row.label{{{text}}} }}</th>{{ for cell in row.cells }}<td class="number">{{ {{{cell}}} }}</td>{{ end }}</tr>
            {{~ end ~}}
            </table>
            {{~ for comment in comments ~}}
            <blockquote><p>{{ comment{{{text}}} }}</p></blockquote>
            {{~ end ~}}

            """.ReplaceLineEndings("\n"));
        library = TemplateLibrary.Of(files);
        model = Model.Of(
            ("rows", Model.List(report.Rows.Select(row => Model.Of(("label", row.Label), ("cells", Model.List(row.Figures.Select(id => ledger ? id : report.Printed(id)))))))),
            ("comments", Model.List(report.Said)));
    }

    public string Name => ledger ? "the product, with its ledger checked" : "the product, escaping only";

    public string Write()
    {
        var (_, locale) = library.Localised(TemplateName, "nb");
        if (!ledger)
        {
            using var unused = Ledger.Open();
            using var rendering = RenderContext.Render(library, library.Get(TemplateName), OutputKind.Html, new Printer(locale, unused, report, library.Facts, default), none, model);
            return rendering.Text.ToString();
        }

        using var run = new RenderRun(library, locale, report, new DateOnly(2021, 3, 31));
        return run.WriteHtml(TemplateName, "html", model).Text;
    }
}
