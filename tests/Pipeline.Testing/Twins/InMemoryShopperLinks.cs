using Pipeline.Core.Links;

namespace Pipeline.Testing.Twins;

/// <summary>Links to the form in memory.</summary>
public sealed class InMemoryShopperLinks : IShopperLinks
{
    private readonly TaggedRows<ShopperLink> rows = new(each => Key(each.Programme, each.Id), each => each.Tag, (each, tag) => each with { Tag = tag });

    public Task<ShopperLink?> FindAsync(string programme, string id, CancellationToken cancellationToken) => Task.FromResult(rows.Find(Key(programme, id)));

    public Task<IReadOnlyList<ShopperLink>> ListAsync(string programme, CancellationToken cancellationToken) =>
        Task.FromResult(rows.List(each => each.Programme == programme));

    public Task AddAsync(IReadOnlyList<ShopperLink> links, CancellationToken cancellationToken)
    {
        foreach (var link in links)
            if (rows.Save(link) is null) throw new InvalidOperationException($"The link {link.Id} is there already.");
        return Task.CompletedTask;
    }

    public Task<bool> SaveAsync(ShopperLink link, CancellationToken cancellationToken) => Task.FromResult(rows.Save(link) is not null);

    public Task<bool> DeleteAsync(ShopperLink link, CancellationToken cancellationToken) => Task.FromResult(rows.Delete(link, () => { }));

    private static string Key(string programme, string id) => $"{programme}~{id}";
}
