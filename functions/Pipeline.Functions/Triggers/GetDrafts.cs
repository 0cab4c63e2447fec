using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Lists the drafts of a programme.</summary>
public sealed class GetDrafts(IDraftStore drafts, Door door)
{
    [Function(nameof(GetDrafts))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/drafts/{programme}")] HttpRequest request, string programme,
        CancellationToken cancellationToken) => door.OpenAsync(async () =>
    {
        var all = await drafts.ListAsync(programme, cancellationToken);
        return Answer.Json(StatusCodes.Status200OK, new { programme, drafts = all.Select(DraftAnswer.Of) });
    });
}
