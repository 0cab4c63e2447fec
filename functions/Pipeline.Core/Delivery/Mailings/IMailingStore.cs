namespace Pipeline.Core.Delivery.Mailings;

/// <summary>The table of mailings: the truth about what was let go.</summary>
public interface IMailingStore
{
    Task<Mailing?> FindAsync(string programme, string period, string kind, CancellationToken cancellationToken);

    Task<IReadOnlyList<Mailing>> ListAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Saves over the one with the tag (a new one when null). False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(Mailing mailing, CancellationToken cancellationToken);
}
