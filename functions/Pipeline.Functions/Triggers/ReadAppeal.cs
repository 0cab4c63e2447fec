using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Appeals;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Shows a participant's contact the page on which it may object to an evaluation.</summary>
public sealed class ReadAppeal(ReportAppeals appeals, FailedLookups lookups, Door door)
{
    [Function(nameof(ReadAppeal))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}/appeal")] HttpRequest request, string token,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await lookups.LookAsync(request, async () =>
            AppealAnswers.Of(await appeals.ShowAsync(token, request.Query["dialogue"].ToString(), cancellationToken))));
}
