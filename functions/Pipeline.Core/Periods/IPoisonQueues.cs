namespace Pipeline.Core.Periods;

/// <summary>Where messages lie that failed on every try.</summary>
public interface IPoisonQueues
{
    /// <summary>Every such queue with how many messages it holds and what the first of them say.</summary>
    Task<IReadOnlyList<PoisonQueue>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Puts the messages that are there now back into the queue that they came from, and answers how many; null for a queue that does not exist.</summary>
    Task<int?> ReplayAsync(string queue, CancellationToken cancellationToken);
}
