namespace Pipeline.Core.Newsletters;

/// <summary>Keeps who asked for newsletters. Of the token to confirm by only a hash is kept.</summary>
public interface ISubscribers
{
    /// <summary>The address in lower case.</summary>
    Task<Subscriber?> FindAsync(string programme, string email, CancellationToken cancellationToken);

    /// <summary>The subscriber whose newest token it is; null for every other.</summary>
    Task<Subscriber?> FindByTokenAsync(string token, CancellationToken cancellationToken);

    /// <summary>Everybody who asked, confirmed or not, in no order that means anything.</summary>
    Task<IReadOnlyList<Subscriber>> ListAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Saves over the one with the tag; the token opens it from then on and an earlier one no more. False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(Subscriber subscriber, string token, CancellationToken cancellationToken);

    /// <summary>Deletes everything kept of the one with the tag. False when somebody else saved in between, or it is gone.</summary>
    Task<bool> DeleteAsync(Subscriber subscriber, CancellationToken cancellationToken);
}
