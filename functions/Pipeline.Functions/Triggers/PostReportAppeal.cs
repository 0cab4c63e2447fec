using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Appeals;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Takes the appeal of a participant's contact from the form of the page.</summary>
public sealed class PostReportAppeal(ReportAppeals appeals, FailedLookups lookups, Door door)
{
    [Function(nameof(PostReportAppeal))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "r/{token}/appeal")] HttpRequest request, string token,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await lookups.LookAsync(request, async () =>
    {
        if (await FormBody.ReadAsync(request, cancellationToken) is not { } form) return Bodies.TooLarge(Bodies.Single);
        var (kind, text) = (AppealWords.Kind(form.GetValueOrDefault("kind")), form.GetValueOrDefault("text", ""));
        return AppealAnswers.Of(await appeals.AskAsync(token, request.Query["dialogue"].ToString(), kind, text, cancellationToken));
    }));
}
