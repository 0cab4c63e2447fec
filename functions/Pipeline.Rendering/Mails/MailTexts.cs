using Pipeline.Core.Delivery;
using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Templates;
using Scriban.Runtime;

namespace Pipeline.Rendering.Mails;

/// <summary>A mail of three templates of one name, such as `mails/report-subject.scriban-txt`, `.scriban-html` and `.scriban-txt`, in the reader's language where there are templates for it.</summary>
internal sealed class MailTexts(TemplateLibrary library, string name, string language)
{
    private readonly string subject = library.Localised($"{name}-subject.scriban-txt", language).Name;
    private readonly string text = library.Localised($"{name}.scriban-txt", language).Name;
    private readonly (string Name, Locale Locale) html = library.Localised($"{name}.scriban-html", language);

    public Locale Locale => html.Locale;

    /// <summary>The template that the mail's ledger names.</summary>
    public string Template => html.Name;

    public RenderRun Run(IFigures figures, DateOnly through) => new(library, Locale, figures, through);

    /// <summary>Subject, html and text; the ledger accounts for every number of theirs, and of the other parts.</summary>
    public MailContent Write(RenderRun run, ScriptObject model, LedgerHeader header, params IReadOnlyList<LedgerPart> others)
    {
        var (subjectLine, subjectPart) = run.FinishText(subject, "subject", run.Render(subject, model).Trim());
        var (page, pagePart) = run.WriteHtml(html.Name, "html", model);
        var (plain, plainPart) = run.FinishText(text, "text", run.Render(text, model));
        return new MailContent(subjectLine, page, plain, LedgerJson.Write(header, [subjectPart, pagePart, plainPart, .. others]));
    }
}
