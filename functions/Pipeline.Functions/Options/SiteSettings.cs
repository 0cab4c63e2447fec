using Microsoft.Extensions.Configuration;

namespace Pipeline.Functions.Options;

/// <summary>
/// Where readers find the pages, and a notice that every page and mail shows (none when null): that of the reader's language in Notices, else Notice.
/// </summary>
public sealed record SiteSettings(Uri BaseUrl, string? Notice, IReadOnlyDictionary<string, string> Notices)
{
    public static SiteSettings From(IConfiguration configuration)
    {
        var text = configuration["Site:BaseUrl"] ?? "http://localhost:7071";
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var baseUrl) || baseUrl.Scheme is not ("http" or "https"))
            throw Setting.Wrong("Site__BaseUrl", $"Site__BaseUrl is '{text}', which is no address; give one like https://award.example.");
        var notices = configuration.GetSection("Site:Notice").GetChildren().ToDictionary(each => each.Key, each => each.Value ?? "", StringComparer.OrdinalIgnoreCase);
        return new SiteSettings(baseUrl, configuration["Site:Notice"], notices);
    }
}
