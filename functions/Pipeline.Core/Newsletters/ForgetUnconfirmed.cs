using Pipeline.Core.Programmes;

namespace Pipeline.Core.Newsletters;

/// <summary>Deletes what is kept of sign-ups that nobody confirmed.</summary>
public sealed class ForgetUnconfirmed(ISubscribers subscribers, ProgrammeCatalogue programmes, TimeProvider clock)
{
    /// <summary>A day less than the thirty that readers are told, since it is looked once a day.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(29);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var programme in await programmes.ListAsync(cancellationToken))
        {
            foreach (var subscriber in await subscribers.ListAsync(programme, cancellationToken))
                if (subscriber.ConfirmedAt is null && clock.GetUtcNow() - subscriber.AskedAt >= Patience) await subscribers.DeleteAsync(subscriber, cancellationToken);
        }
    }
}
