using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>The scripts of readers' pages.</summary>
public sealed class ReadAsset(SiteAssets assets)
{
    [Function(nameof(ReadAsset))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{file}")] HttpRequest request, string file) =>
        Task.FromResult<IActionResult>(assets.FindOfPages(request, file) ?? Pages.NotFound());
}
