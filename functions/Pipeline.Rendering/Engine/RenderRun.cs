using Pipeline.Core.Results;
using Pipeline.Rendering.Claims;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Templates;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Engine;

/// <summary>
/// The rendering of one document in one language: its parts share a ledger. Templates give marked text; finishing a part checks that every
/// number and every claiming word in it is accounted for and takes the marks away.
/// </summary>
internal sealed class RenderRun : IDisposable
{
    private readonly TemplateLibrary library;
    private readonly ClaimWords claims;
    private readonly Ledger ledger = Ledger.Open();
    private readonly Printer printer;
    private readonly ScriptObject functions = new(0);

    /// <summary>`on` is the last day that the document tells of; what grows old is measured by it.</summary>
    public RenderRun(TemplateLibrary library, Locale locale, IFigures figures, DateOnly on, Action<ScriptObject>? addFunctions = null)
    {
        this.library = library;
        claims = library.ClaimsOf(locale.Code);
        Locale = locale;
        printer = new Printer(locale, ledger, figures, library.Facts, on);
        addFunctions?.Invoke(functions);
        functions.IsReadOnly = true;
    }

    public Locale Locale { get; }

    /// <summary>Renders a template to marked text.</summary>
    public string Render(string template, ScriptObject model)
    {
        var kind = KindOf(template);
        using var rendering = Begin(template, kind, model);
        return kind == OutputKind.Html ? rendering.Text.ToString() : Layout.Tidy(rendering.Text);
    }

    /// <summary>Renders and finishes a template of HTML at once, which spares a copy of the page. A refusal names `blamed`, the template that the page's content is from.</summary>
    public (string Text, LedgerPart Part) WriteHtml(string template, string name, ScriptObject model, string? blamed = null)
    {
        using var rendering = Begin(template, OutputKind.Html, model);
        return FinishHtml(blamed ?? template, name, rendering.Text);
    }

    public (string Text, LedgerPart Part) FinishHtml(string template, string name, ReadOnlySpan<char> marked) =>
        Finish(template, name, marked, AuditHtml(marked));

    public (string Text, LedgerPart Part) FinishMarkdown(string template, string name, string marked) =>
        Finish(template, name, marked, Audit(marked, Escaper.UnescapeMarkdown));

    public (string Text, LedgerPart Part) FinishText(string template, string name, string marked) => Finish(template, name, marked, Audit(marked, text => text));

    public void Dispose() => ledger.Dispose();

    private static OutputKind KindOf(string template) => Path.GetExtension(template) switch
    {
        ".scriban-md" => OutputKind.Markdown,
        ".scriban-txt" => OutputKind.Text,
        _ => OutputKind.Html,
    };

    private RenderContext Begin(string template, OutputKind kind, ScriptObject model)
    {
        try
        {
            return RenderContext.Render(library, library.Get(template), kind, printer, functions, model);
        }
        catch (ScriptRuntimeException fault)
        {
            var at = fault.Span;
            throw new TemplateException(new TemplateFault(at.FileName ?? template, at.Start.Line + 1, at.Start.Column + 1, fault.OriginalMessage), fault);
        }
        catch (NotSupportedException fault)
        {
            // What a list of the model throws, without a place, when a template writes into it.
            throw new TemplateException(new TemplateFault(template, 0, 0, fault.Message), fault);
        }
    }

    private LedgerAudit AuditHtml(ReadOnlySpan<char> marked)
    {
        var plain = new LedgerAudit(ledger, claims, text => text);
        if (PlainHtml.TryRead(marked, plain.Read)) return plain;
        plain.Dispose();
        var audit = new LedgerAudit(ledger, claims, text => text);
        foreach (var (run, _) in VisibleText.Of(marked.ToString())) audit.Read(run);
        return audit;
    }

    private LedgerAudit Audit(string marked, Func<string, string> read)
    {
        var audit = new LedgerAudit(ledger, claims, read);
        audit.Read(marked);
        return audit;
    }

    private (string Text, LedgerPart Part) Finish(string template, string name, ReadOnlySpan<char> marked, LedgerAudit audit)
    {
        using var ended = audit;
        if (audit.Unaccounted.Count > 0) throw Refusal(template, audit.Unaccounted);
        return (Marks.Strip(marked), new LedgerPart(name, [.. audit.Entries]));
    }

    private TemplateException Refusal(string template, IReadOnlyList<Unaccounted> unaccounted)
    {
        var (where, line) = Whereabouts.Find(library, template, unaccounted[0].Word);
        var words = string.Join("; ", unaccounted.Select(each => each.ToString()));
        return new TemplateException(new TemplateFault(where, line, line == 0 ? 0 : 1, $"the ledger does not account for {words}"));
    }
}
