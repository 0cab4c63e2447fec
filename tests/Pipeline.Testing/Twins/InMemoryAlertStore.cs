using Pipeline.Core.Alerts;

namespace Pipeline.Testing.Twins;

/// <summary>Alerts and their batches in memory.</summary>
public sealed class InMemoryAlertStore : IAlertStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Alert> kept = new(StringComparer.Ordinal);
    private readonly TaggedRows<AlertBatch> batches = new(batch => $"{batch.Programme}\n{batch.Week}", batch => batch.Tag, (batch, tag) => batch with { Tag = tag });

    public Task<IReadOnlyList<Alert>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult<IReadOnlyList<Alert>>([.. kept.Values.Where(alert => alert.Programme == programme)]);
    }

    public Task<IReadOnlyList<AlertBatch>> ListBatchesAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(batches.List(batch => batch.Programme == programme));

    public Task<AlertBatch?> SaveBatchAsync(AlertBatch batch, CancellationToken cancellationToken) => Task.FromResult(batches.Save(batch));

    public Task<AlertBatch?> ClaimAsync(AlertBatch batch, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (alerts.Any(alert => kept.ContainsKey(Key(alert)))) return Task.FromResult<AlertBatch?>(null);
            if (alerts.Count == 0) return Task.FromResult<AlertBatch?>(batch);
            return Task.FromResult(batches.Save(batch, () =>
            {
                foreach (var alert in alerts) kept.Add(Key(alert), alert);
            }));
        }
    }

    private static string Key(Alert alert) => $"{alert.Programme}\n{alert.Participant}\n{alert.Evaluation}";
}
