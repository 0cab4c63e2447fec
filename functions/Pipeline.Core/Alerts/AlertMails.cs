using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Alerts;

/// <summary>Who is mailed about bad dialogues, and what the mail says. Every contact of a participant is, whatever the participant has bought.</summary>
public sealed class AlertMails(IEvaluationStore evaluations, IMailRenderer renderer, MailRefusals refusals, UnsubscribeLinks unsubscribe)
{
    public const string Kind = MailKinds.Alert;

    /// <summary>The delivery's mail, or why it is not sent. `own` are the alerts of the batch about the delivery's participant.</summary>
    public async Task<MailDecision> DecideAsync(
        Programme programme, AlertBatch batch, MailDelivery delivery, IEnumerable<Alert> own, CancellationToken cancellationToken)
    {
        if (programme.Rules.Alerts is null) return new MailDecision.Cancel("Alerts have been turned off in the programme.", DeliveryCause.NotEntitled);
        var participant = programme.FindParticipant(delivery.Participant);
        if (participant?.Contacts.FirstOrDefault(each => each.Email.Equals(delivery.Recipient, StringComparison.OrdinalIgnoreCase)) is not { } contact)
            return new MailDecision.Cancel("The address is no contact of the participant any more.", DeliveryCause.NotEntitled);
        if (await refusals.FindAsync(delivery, cancellationToken) is { } refusal) return refusal;

        var lines = await LinesAsync(programme, batch, own, cancellationToken);
        if (lines.Count == 0) return new MailDecision.Cancel("No dialogue that it would tell of counts and lies below the threshold any more.", DeliveryCause.Superseded);
        if (!PeriodId.TryParse(batch.Week, out var week)) throw new InvalidOperationException($"The batch '{batch.Week}' is of no week.");
        var address = await unsubscribe.MakeAsync(new ContactLink(programme.Id, participant.Id, contact.Email, Kind, contact.Locale), cancellationToken);
        var (content, fault) = WrittenMail.Of(() => renderer.RenderAlertMail(new AlertMailRequest(programme, participant, contact, week, batch.Below, lines, address)));
        return content is null ? fault! : new MailDecision.Ready(new Mail(delivery.Key, contact.Email, contact.Name, content) { Unsubscribe = address });
    }

    /// <summary>What still holds, since an evaluation may have been rejected or corrected after it was collected; by day, then by the programme's order of channels.</summary>
    private async Task<IReadOnlyList<AlertLine>> LinesAsync(Programme programme, AlertBatch batch, IEnumerable<Alert> own, CancellationToken cancellationToken)
    {
        var holding = new List<Alert>();
        foreach (var alert in own)
        {
            var stored = await evaluations.FindAsync(new(programme.Id, alert.Participant), alert.Evaluation, cancellationToken);
            if (stored is not null && BadDialogue.Is(programme, stored, batch.Below)) holding.Add(alert);
        }

        return
        [
            .. holding.GroupBy(alert => (alert.Period, alert.Channel))
                .Select(each => new AlertLine(DaysOf(programme, each.Key.Period), each.Key.Channel is { } channel ? programme.FindChannel(channel) : null, each.Count()))
                .OrderBy(line => line.Days.From).ThenBy(line => line.Days.Through)
                .ThenBy(line => programme.Channels.TakeWhile(channel => channel != line.Channel).Count()),
        ];
    }

    private static DayRange DaysOf(Programme programme, string text) =>
        PeriodId.TryParse(text, out var period) && period.Within(programme.Season) is { } days
            ? days
            : throw new InvalidOperationException($"The alert's period '{text}' has no days in the season of {programme.Id}.");
}
