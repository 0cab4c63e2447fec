using Pipeline.Core.Evaluations;

namespace Pipeline.Functions.Http;

/// <summary>Collects the outcomes of a batch, item by item in the order sent, into one answer.</summary>
public sealed class EvaluationBatch(TakeEvaluations evaluations)
{
    private const int WindowSize = 1000;

    private readonly List<BatchItem> items = [];
    private readonly List<(long Line, Arrival Arrival)> window = [];

    public async Task AddAsync(long line, Arrival arrival, CancellationToken cancellationToken)
    {
        window.Add((line, arrival));
        if (window.Count >= WindowSize) await FlushAsync(cancellationToken);
    }

    public async Task<BatchSummary> FinishAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        return new BatchSummary(
            items.Count, Count("stored"), Count("duplicate"), Count("revised"), items.Count(item => item.Faults is not null), items);

        int Count(string outcome) => items.Count(item => item.Outcome == outcome);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var takings = await evaluations.TakeAsync([.. window.Select(each => each.Arrival)], "api", cancellationToken);
        for (var index = 0; index < takings.Count; index++) items.Add(BatchItem.Of(items.Count, window[index].Line, takings[index]));
        window.Clear();
    }
}
