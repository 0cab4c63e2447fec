using Pipeline.Core.Periods;

namespace Pipeline.Core.Delivery;

/// <summary>One step with mails of a kind: settles and sends so many of them, and says how the step went.</summary>
public sealed class MailRound(MailDispatch dispatch, IDeliveryStore deliveries)
{
    private const int MailsAStep = 50;

    /// <summary>`open` is asked once, and only when there is something to do; what it gives decides about one mail at a time.</summary>
    public async Task<StepOutcome> RunAsync(
        string programme, string period, string kind, Func<CancellationToken, Task<Func<MailDelivery, CancellationToken, Task<MailDecision>>>> open,
        CancellationToken cancellationToken)
    {
        var waiting = (await deliveries.ListAsync(programme, period, kind, cancellationToken)).Where(dispatch.NeedsWork).ToList();
        if (waiting.Count > 0)
        {
            if (await SendAsync(waiting.Take(MailsAStep), await open(cancellationToken), cancellationToken) is { } deferred)
                return StepOutcome.WaitsUntil($"the mail service. {deferred.Reason}", deferred.NotBefore);
            if (waiting.Count > MailsAStep) return StepOutcome.HasMore;
        }

        var unsent = (await deliveries.ListAsync(programme, period, kind, cancellationToken)).Count(DeliverySettlement.IsUnsent);
        return unsent == 0 ? StepOutcome.Finished : StepOutcome.WaitsFor($"the fate of {unsent} mails");
    }

    /// <summary>Sends some; what the mail service deferred first ends it, because the next mail would fare no better.</summary>
    private async Task<MailOutcome.Deferred?> SendAsync(
        IEnumerable<MailDelivery> some, Func<MailDelivery, CancellationToken, Task<MailDecision>> decide, CancellationToken cancellationToken)
    {
        var options = AtOnce.OnePerProcessor(cancellationToken);
        MailOutcome.Deferred? stopped = null;
        await Parallel.ForEachAsync(some, options, async (delivery, othersToo) =>
        {
            if (Volatile.Read(ref stopped) is not null || othersToo.IsCancellationRequested) return;

            // Another mail's failure ends the round and must not break this one off between its claim and its answer.
            if (await dispatch.DispatchAsync(delivery, await decide(delivery, cancellationToken), cancellationToken) is MailOutcome.Deferred deferred)
                Interlocked.CompareExchange(ref stopped, deferred, null);
        });
        return stopped;
    }
}
