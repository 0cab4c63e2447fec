using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Says that webhooks are received here, whatever the form, as some services ask before they send the first one.</summary>
public sealed class ProbeWebhook
{
    [Function(nameof(ProbeWebhook))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "head", Route = "api/hooks/{form}/{token?}")] HttpRequest request, string form, string? token) =>
        Task.FromResult<IActionResult>(Answer.Text(StatusCodes.Status200OK, "text/plain", ""));
}
