using Pipeline.Core.Delivery;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Templates;
using Scriban.Runtime;

namespace Pipeline.Rendering.Mails;

/// <summary>Writes the mail that tells what was corrected in a report: what was printed and is printed now, as it was printed, and the link.</summary>
internal sealed class CorrectionMail(TemplateLibrary library, RenderingOptions options)
{
    /// <summary>How many corrections a mail lists; the others are counted, and stand in the report.</summary>
    private const int Listed = 10;

    public MailContent Render(CorrectionMailRequest request)
    {
        var texts = new MailTexts(library, "mails/correction", request.Contact.Locale);
        var run = texts.Run(new NoFigures(), request.Days.Through);
        var corrected = request.Changed.Select(each => (Label: LabelOf(request, each, run), each.Was, each.Now)).Distinct().ToList();
        var header = new LedgerHeader(request.Programme.Id, request.Participant.Id, request.Period, request.Phase, request.Days, texts.Template, texts.Locale.Code);
        return texts.Write(run, ModelOf(request, run, corrected), header);
    }

    private ScriptObject ModelOf(CorrectionMailRequest request, RenderRun run, List<(string Label, string Was, string? Now)> corrected) => Model.Of(
        ("language", run.Locale.Code),
        ("programme", request.Programme.Name.In(run.Locale.Code)),
        ("participant", request.Participant.Name),
        ("recipient", request.Contact.Name),
        ("period", request.Days),
        ("changed", Model.List(corrected.Take(Listed).Select(each => Model.Of(("label", each.Label), ("was", each.Was), ("now", each.Now))))),
        ("rest", corrected.Count > Listed ? new Counted(corrected.Count - Listed, "corrected figures that the mail does not list") : null),
        ("report", request.ReportUrl),
        ("unsubscribe", request.UnsubscribeUrl),
        ("notice", options.NoticeIn(run.Locale.Code)));

    private static string LabelOf(CorrectionMailRequest request, Correction correction, RenderRun run) =>
        FigureLabel.Of(request.Programme, correction.Figures, run.Locale, "correction.figure");
}
