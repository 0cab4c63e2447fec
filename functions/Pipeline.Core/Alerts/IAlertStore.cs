namespace Pipeline.Core.Alerts;

/// <summary>Keeps which dialogues were told to their participants, and how far each week's batch of them is.</summary>
public interface IAlertStore
{
    /// <summary>Alerts of a programme, ordered by participant and evaluation.</summary>
    Task<IReadOnlyList<Alert>> ListAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Batches of a programme, the oldest first.</summary>
    Task<IReadOnlyList<AlertBatch>> ListBatchesAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Saves over the one with the tag and returns it with its new tag; null when somebody else saved in between.</summary>
    Task<AlertBatch?> SaveBatchAsync(AlertBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps alerts together with their batch and returns the batch with its new tag; null when somebody else saved the batch, or told one of the evaluations,
    /// in between. Many are kept in parts, so that a null may leave some of them kept.
    /// </summary>
    Task<AlertBatch?> ClaimAsync(AlertBatch batch, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken);
}
