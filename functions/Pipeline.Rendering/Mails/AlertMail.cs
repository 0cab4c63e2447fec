using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;
using Scriban.Runtime;

namespace Pipeline.Rendering.Mails;

/// <summary>Writes the mail that tells a participant of bad dialogues: how many of which days, and no more.</summary>
internal sealed class AlertMail(TemplateLibrary library, RenderingOptions options)
{
    private const int Thousandths = 1000;

    public MailContent Render(AlertMailRequest request)
    {
        var programme = request.Programme;
        var texts = new MailTexts(library, "mails/alert", request.Contact.Locale);
        var days = new DayRange(request.Lines.Min(line => line.Days.From), request.Lines.Max(line => line.Days.Through));
        var (run, locale) = (texts.Run(new NoFigures(), days.Through), texts.Locale);
        var model = Model.Of(
            ("language", locale.Code),
            ("programme", programme.Name.In(locale.Code)),
            ("participant", request.Participant.Name),
            ("recipient", request.Contact.Name),
            ("below", new Scored((int)(request.Below * Thousandths), "rules.alerts.totalBelow")),
            ("lines", Model.List(request.Lines.Select(line => LineOf(line, locale.Code)))),
            ("unsubscribe", request.UnsubscribeUrl),
            ("notice", options.NoticeIn(locale.Code)));

        return texts.Write(run, model, new LedgerHeader(programme.Id, request.Participant.Id, request.Week, Phase.Running, days, texts.Template, locale.Code));
    }

    private static ScriptObject LineOf(AlertLine line, string language) => Model.Of(
        ("days", line.Days),
        ("dialogues", new Counted(line.Dialogues, "own dialogues of the days below rules.alerts.totalBelow")),
        ("channel", line.Channel?.Name.In(language)));
}
