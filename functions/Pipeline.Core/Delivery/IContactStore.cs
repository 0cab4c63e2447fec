namespace Pipeline.Core.Delivery;

/// <summary>What contacts want and can be mailed. One that nothing is known about wants its mails.</summary>
public interface IContactStore
{
    /// <summary>The address in lower case.</summary>
    Task<ContactPreference?> FindAsync(string programme, string participant, string email, string kind, CancellationToken cancellationToken);

    /// <summary>Everything known of a participant's contacts.</summary>
    Task<IReadOnlyList<ContactPreference>> ListAsync(string programme, string participant, CancellationToken cancellationToken);

    /// <summary>Saves over the one with the tag. False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(ContactPreference preference, CancellationToken cancellationToken);
}
