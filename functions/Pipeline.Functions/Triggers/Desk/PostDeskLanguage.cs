using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>Chooses the language of the desk in this browser.</summary>
public sealed class PostDeskLanguage
{
    [Function(nameof(PostDeskLanguage))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/language")] HttpRequest request, CancellationToken cancellationToken) =>
        DeskLanguage.Choose(request.HttpContext.Response, await FormBody.ReadAsync(request, cancellationToken));
}
