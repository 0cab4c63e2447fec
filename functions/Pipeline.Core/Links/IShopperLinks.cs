namespace Pipeline.Core.Links;

/// <summary>Keeps links to the form by the id that follows from their token; no token is kept.</summary>
public interface IShopperLinks
{
    Task<ShopperLink?> FindAsync(string programme, string id, CancellationToken cancellationToken);

    /// <summary>Every link of the programme, open or not, in no order that means anything.</summary>
    Task<IReadOnlyList<ShopperLink>> ListAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Keeps new links of one programme. An exception means that some of them may be kept; nobody knows their tokens.</summary>
    Task AddAsync(IReadOnlyList<ShopperLink> links, CancellationToken cancellationToken);

    /// <summary>Saves over the one with the tag. False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(ShopperLink link, CancellationToken cancellationToken);

    /// <summary>Deletes the one with the tag. False when somebody else saved in between, or it is gone.</summary>
    Task<bool> DeleteAsync(ShopperLink link, CancellationToken cancellationToken);
}
