using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Alerts;

/// <summary>Who is mailed about bad dialogues, and what the mail says. Every contact of a participant is, whatever the participant has bought.</summary>
public sealed class AlertMails(IEvaluationStore evaluations, IMailRenderer renderer, Contacts contacts, UnsubscribeLinks unsubscribe, TimeProvider clock)
{
    public const string Kind = "alert";

    /// <summary>How long after it was prepared a mail still tells its reader something.</summary>
    public static TimeSpan Validity { get; } = TimeSpan.FromDays(30);

    /// <summary>The delivery's mail, or why it is cancelled. `own` are the alerts of the batch about the delivery's participant.</summary>
    public async Task<MailDecision> DecideAsync(
        Programme programme, AlertBatch batch, MailDelivery delivery, IEnumerable<Alert> own, CancellationToken cancellationToken)
    {
        if (delivery.PreparedAt is { } prepared && clock.GetUtcNow() - prepared > Validity)
            return new MailDecision.Cancel($"Not sent within {Validity.TotalDays} days of {prepared:yyyy-MM-dd}; it would come too late.");
        if (programme.Rules.Alerts is null) return new MailDecision.Cancel("Alerts have been turned off in the programme.");
        var participant = programme.FindParticipant(delivery.Participant);
        if (participant?.Contacts.FirstOrDefault(each => each.Email.Equals(delivery.Recipient, StringComparison.OrdinalIgnoreCase)) is not { } contact)
            return new MailDecision.Cancel("The address is no contact of the participant any more.");
        if (await contacts.ReasonAsync(programme.Id, participant.Id, delivery.Recipient, Kind, cancellationToken) is { } reason)
            return new MailDecision.Cancel($"The contact is not mailed. {reason}");

        var lines = await LinesAsync(programme, batch, own, cancellationToken);
        if (lines.Count == 0) return new MailDecision.Cancel("No dialogue that it would tell of counts and lies below the threshold any more.");
        if (!PeriodId.TryParse(batch.Week, out var week)) throw new InvalidOperationException($"The batch '{batch.Week}' is of no week.");
        var address = await unsubscribe.MakeAsync(new ContactLink(programme.Id, participant.Id, contact.Email, Kind, contact.Locale), cancellationToken);
        var content = renderer.RenderAlertMail(new AlertMailRequest(programme, participant, contact, week, batch.Below, lines, address));
        return new MailDecision.Ready(new Mail(delivery.Key, contact.Email, contact.Name, content) { Unsubscribe = address });
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
