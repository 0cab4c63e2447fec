using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>The desk's script and looks.</summary>
public sealed class GetDeskAsset(SiteAssets assets)
{
    [Function(nameof(GetDeskAsset))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/assets/{file}")] HttpRequest request, string file) =>
        Task.FromResult<IActionResult>(assets.FindOfDesk(request, file) ?? Pages.NotFound());
}
