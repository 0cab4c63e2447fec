using Pipeline.Core.Delivery;

namespace Pipeline.Testing.Twins;

/// <summary>What contacts want, in memory.</summary>
public sealed class InMemoryContactStore : IContactStore
{
    private readonly TaggedRows<ContactPreference> rows = new(
        each => Key(each.Programme, each.Participant, each.Email, each.Kind), each => each.Tag, (each, tag) => each with { Tag = tag });

    public Task<ContactPreference?> FindAsync(string programme, string participant, string email, string kind, CancellationToken cancellationToken) =>
        Task.FromResult(rows.Find(Key(programme, participant, email, kind)));

    public Task<IReadOnlyList<ContactPreference>> ListAsync(string programme, string participant, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(each => each.Programme == programme && each.Participant == participant));

    public Task<bool> SaveAsync(ContactPreference preference, CancellationToken cancellationToken) => Task.FromResult(rows.Save(preference) is not null);

    /// <summary>Deletes everything known of an address.</summary>
    public int Forget(string programme, Func<string, bool> email)
    {
        var forgotten = rows.List(each => each.Programme == programme && email(each.Email));
        foreach (var each in forgotten) rows.Delete(each, () => { });
        return forgotten.Count;
    }

    private static string Key(string programme, string participant, string email, string kind) => $"{programme}~{participant}~{email}~{kind}";
}
