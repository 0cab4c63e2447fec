using System.Collections.Concurrent;
using Pipeline.Core.Newsletters;

namespace Pipeline.Testing.Twins;

/// <summary>Subscribers in memory.</summary>
public sealed class InMemorySubscribers : ISubscribers
{
    private readonly ConcurrentDictionary<string, string> tokens = new(StringComparer.Ordinal);
    private readonly TaggedRows<Subscriber> rows = new(each => Key(each.Programme, each.Email), each => each.Tag, (each, tag) => each with { Tag = tag });

    public Task<Subscriber?> FindAsync(string programme, string email, CancellationToken cancellationToken) => Task.FromResult(rows.Find(Key(programme, email)));

    public Task<Subscriber?> FindByTokenAsync(string token, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(each => tokens.GetValueOrDefault(Key(each.Programme, each.Email)) == token).SingleOrDefault());

    public Task<IReadOnlyList<Subscriber>> ListAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(each => each.Programme == programme));

    public Task<bool> SaveAsync(Subscriber subscriber, string token, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Save(subscriber, () => tokens[Key(subscriber.Programme, subscriber.Email)] = token) is not null);

    public Task<bool> DeleteAsync(Subscriber subscriber, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Delete(subscriber, () => tokens.TryRemove(Key(subscriber.Programme, subscriber.Email), out _)));

    private static string Key(string programme, string email) => $"{programme}~{email}";
}
