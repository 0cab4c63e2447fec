namespace Pipeline.Functions.Options;

/// <summary>Addresses of the pipeline's own form below the site's base address: `/f/{programme}/{token}`.</summary>
public sealed class FormAddress(SiteSettings site)
{
    public Uri To(string programme, string token) => new(site.BaseUrl, $"f/{programme}/{token}");
}
