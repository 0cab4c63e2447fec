using Pipeline.Core.Forms;

namespace Pipeline.Testing.Twins;

/// <summary>Payloads that wait for a person, in memory.</summary>
public sealed class InMemoryQuarantine : IQuarantine
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Form, string Hash), QuarantinedPayload> payloads = [];

    public Task PutAsync(QuarantinedPayload payload, CancellationToken cancellationToken)
    {
        lock (gate) payloads.TryAdd((payload.Form, payload.Hash), payload with { Raw = payload.Raw.ToArray() });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<QuarantinedPayload>> ListAsync(string form, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<QuarantinedPayload>>(
            [
                .. payloads.Where(each => each.Key.Form == form)
                    .OrderBy(each => each.Value.ReceivedAt).ThenBy(each => each.Key.Hash, StringComparer.Ordinal)
                    .Select(each => each.Value),
            ]);
        }
    }

    public Task<int> CountWaitingAsync(string form, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(payloads.Count(each => each.Key.Form == form && each.Value.Settled is null));
    }

    public Task<QuarantinedPayload?> FindAsync(string form, string hash, CancellationToken cancellationToken)
    {
        lock (gate) return Task.FromResult(payloads.GetValueOrDefault((form, hash)));
    }

    public Task<bool> SettleAsync(string form, string hash, Settlement settlement, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (payloads.GetValueOrDefault((form, hash)) is not { Settled: null } waiting) return Task.FromResult(false);
            payloads[(form, hash)] = waiting with { Settled = settlement };
            return Task.FromResult(true);
        }
    }

    /// <summary>Replaces what payloads hold, each then under the hash of that; how many were changed.</summary>
    public int Rewrite(string form, Func<byte[], (bool Changed, byte[] Bytes)> change)
    {
        lock (gate)
        {
            var rewritten = 0;
            foreach (var (key, payload) in payloads.Where(each => each.Key.Form == form).ToList())
            {
                if (change(payload.Raw.ToArray()) is not (true, var bytes)) continue;
                payloads.Remove(key);
                var changed = payload with { Raw = bytes };
                payloads.TryAdd((form, changed.Hash), changed);
                rewritten++;
            }

            return rewritten;
        }
    }

    public Task<int> DeleteSettledAsync(string form, DateTimeOffset before, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var old = payloads.Where(each => each.Key.Form == form && each.Value.Settled?.At < before).Select(each => each.Key).ToList();
            foreach (var key in old) payloads.Remove(key);
            return Task.FromResult(old.Count);
        }
    }
}
