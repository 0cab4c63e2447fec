namespace Pipeline.Core.Periods;

/// <summary>Asks for a period's next step. At least once: a step may be asked for twice and must not mind.</summary>
public interface IPeriodQueue
{
    Task EnqueueAsync(PeriodStep step, CancellationToken cancellationToken);

    /// <summary>As above, not before the delay is over, which is a week at the most.</summary>
    Task EnqueueAsync(PeriodStep step, TimeSpan delay, CancellationToken cancellationToken);
}
