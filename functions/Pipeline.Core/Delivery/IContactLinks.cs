namespace Pipeline.Core.Delivery;

/// <summary>Keeps which contact an unsubscribe token is of; the token itself is not kept.</summary>
public interface IContactLinks
{
    Task KeepAsync(string token, ContactLink link, CancellationToken cancellationToken);

    /// <summary>Null when the token is of nobody.</summary>
    Task<ContactLink?> FindAsync(string token, CancellationToken cancellationToken);
}
