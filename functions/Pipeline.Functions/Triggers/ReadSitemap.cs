using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Tells search engines where the public pages lie.</summary>
public sealed class ReadSitemap(Sitemap sitemap, Door door)
{
    [Function(nameof(ReadSitemap))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sitemap.xml")] HttpRequest request, CancellationToken cancellationToken) =>
        door.OpenAsync(async () => Revalidation.Of(request, Pages.PublicText("application/xml", await sitemap.WriteAsync(cancellationToken))));
}
