using Microsoft.AspNetCore.Http;
using Pipeline.Core.Alerts;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>Answers about alerts: whether they are on, and per week what was told and what became of each mail.</summary>
public static class AlertAnswers
{
    public static Answer Of(Programme programme, IReadOnlyList<AlertAccount> accounts) => Answer.Json(StatusCodes.Status200OK, new
    {
        programme = programme.Id,
        enabled = programme.Rules.Alerts is not null,
        totalBelow = programme.Rules.Alerts?.TotalBelow,
        batches = accounts.Reverse().Select(account => new
        {
            account.Batch.Week,
            state = account.Batch.State.ToString().ToLowerInvariant(),
            totalBelow = account.Batch.Below,
            account.Batch.ChangedAt,
            dialogues = account.Alerts.Select(alert => new { alert.Participant, alert.Evaluation, alert.Period, alert.Channel }),
            deliveries = account.Deliveries.Select(DeliveryAnswer.Of),
        }),
    });
}
