using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Alerts;

/// <summary>
/// Fixes which dialogues a week's batch tells and prepares its mails. What is told is decided by the days before the week, so that neither the hour nor the
/// day of a mail says when a dialogue was approved.
/// </summary>
public sealed class CollectAlerts(IEvaluationStore evaluations, IAlertStore alerts, IDeliveryStore deliveries, TimeProvider clock)
{
    /// <summary>The batch as far as it came; null when somebody else is at it.</summary>
    public async Task<AlertBatch?> RunAsync(Programme programme, AlertBatch batch, CancellationToken cancellationToken)
    {
        var told = await alerts.ListAsync(programme.Id, cancellationToken);
        var found = await FindAsync(programme, batch, told, cancellationToken);
        if (found.Count > 0)
        {
            if (await alerts.ClaimAsync(batch, found, cancellationToken) is not { } claimed) return null;
            batch = claimed;
        }

        var inBatch = told.Where(alert => alert.Batch == batch.Week).Concat(found).Select(alert => alert.Participant).ToHashSet(StringComparer.Ordinal);
        var now = clock.GetUtcNow();
        foreach (var participant in programme.Participants.Where(each => inBatch.Contains(each.Id)))
        {
            foreach (var contact in participant.Contacts)
            {
                await deliveries.PrepareAsync(
                    new MailDelivery(
                        programme.Id, batch.DeliveryPeriod, AlertMails.Kind, participant.Id, contact.Email.ToLowerInvariant(), 1, DeliveryState.Prepared, 0, null, null, now, null)
                    { PreparedAt = now },
                    cancellationToken);
            }
        }

        return await alerts.SaveBatchAsync(batch with { State = inBatch.Count == 0 ? AlertBatchState.Settled : AlertBatchState.Sending, ChangedAt = now }, cancellationToken);
    }

    private async Task<List<Alert>> FindAsync(Programme programme, AlertBatch batch, IReadOnlyList<Alert> told, CancellationToken cancellationToken)
    {
        if (!PeriodId.TryParse(batch.Week, out var week)) throw new InvalidOperationException($"The batch '{batch.Week}' is of no week.");
        var known = told.Select(alert => (alert.Participant, alert.Evaluation)).ToHashSet();
        var all = await ProgrammeEvaluations.ReadAsync(evaluations, programme, new(programme.Season.Start, programme.Season.End), cancellationToken);
        var found = new List<Alert>();

        // What nobody can be told of yet waits until somebody can.
        var reached = programme.Participants.Where(participant => participant.Contacts.Count > 0).Select(participant => participant.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var own in all.Where(stored => stored.State == EvaluationState.Approved && reached.Contains(stored.Evaluation.Participant)).GroupBy(stored => stored.Evaluation.Participant))
        {
            var counted = own.Select(stored => stored.Evaluation).ToList();
            foreach (var stored in own.Where(each => BadDialogue.Is(programme, each, batch.Below) && !known.Contains((own.Key, each.Evaluation.Id))))
            {
                if (AlertCover.Of(programme, stored.Evaluation, counted, week.FirstDay) is not var (period, channel)) continue;
                found.Add(new Alert(programme.Id, own.Key, stored.Evaluation.Id, batch.Week, period.Text, channel));
            }
        }

        return found;
    }
}
