using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery.Mailings;

/// <summary>What a tick does: every mailing that is not done and has stood still gets a step, so that a lost message loses nothing.</summary>
public sealed class AskStalledMailings(ProgrammeCatalogue programmes, IMailingStore mailings, IMailQueue queue, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var programme in await programmes.ListAsync(cancellationToken))
        {
            var now = clock.GetUtcNow();
            foreach (var stalled in await mailings.ListAsync(programme, cancellationToken))
            {
                if (stalled.State == MailingState.Done || now - stalled.ChangedAt < CloseDuePeriods.Patience) continue;

                // Touched first, so that ticks that follow do not ask again while the step runs.
                if (await mailings.SaveAsync(stalled with { ChangedAt = now }, cancellationToken))
                    await queue.EnqueueAsync(new(stalled.Programme, stalled.Period, stalled.Kind), TimeSpan.Zero, cancellationToken);
            }
        }
    }
}
