using Pipeline.Core.Delivery;

namespace Pipeline.Functions.Options;

/// <summary>Unsubscribe addresses below the site's base address: `/u/{token}`.</summary>
public sealed class UnsubscribeAddress(SiteSettings site) : IUnsubscribeAddress
{
    public Uri To(string token) => new(site.BaseUrl, $"u/{token}");
}
