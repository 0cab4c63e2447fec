using Pipeline.Core.Newsletters;

namespace Pipeline.Functions.Options;

/// <summary>Sign-up addresses below the site's base address: `/newsletter/{programme}` and `/newsletter/confirm/{token}`.</summary>
public sealed class NewsletterAddresses(SiteSettings site) : INewsletterAddresses
{
    public Uri SignUp(string programme) => new(site.BaseUrl, $"newsletter/{programme}");

    public Uri Confirmation(string token) => new(site.BaseUrl, $"newsletter/confirm/{token}");
}
