namespace Pipeline.Core.Operations;

/// <summary>Keeps when each timer last came to its end.</summary>
public interface ITickStore
{
    /// <summary>Over whatever was kept of the timer.</summary>
    Task SaveAsync(TickMark mark, CancellationToken cancellationToken);

    /// <summary>One of each timer that ever came to its end, by name.</summary>
    Task<IReadOnlyList<TickMark>> ListAsync(CancellationToken cancellationToken);
}
