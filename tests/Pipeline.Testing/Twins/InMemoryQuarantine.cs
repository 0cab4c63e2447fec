using System.Security.Cryptography;
using Pipeline.Core.Forms;

namespace Pipeline.Testing.Twins;

/// <summary>Payloads that wait for a person, in memory.</summary>
public sealed class InMemoryQuarantine : IQuarantine
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Form, string Hash), QuarantinedPayload> payloads = [];

    public Task PutAsync(QuarantinedPayload payload, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(payload.Raw.Span));
        lock (gate) payloads.TryAdd((payload.Form, hash), payload with { Raw = payload.Raw.ToArray() });
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
}
