using System.Collections.Concurrent;
using Pipeline.Core.Delivery;

namespace Pipeline.Testing.Twins;

/// <summary>Whose unsubscribe tokens are, in memory.</summary>
public sealed class InMemoryContactLinks : IContactLinks
{
    private readonly ConcurrentDictionary<string, ContactLink> links = new(StringComparer.Ordinal);

    public Task KeepAsync(string token, ContactLink link, CancellationToken cancellationToken)
    {
        links.TryAdd(token, link);
        return Task.CompletedTask;
    }

    public Task<ContactLink?> FindAsync(string token, CancellationToken cancellationToken) => Task.FromResult(links.GetValueOrDefault(token));
}
