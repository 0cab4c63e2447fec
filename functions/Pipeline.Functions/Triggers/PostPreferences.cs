using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Delivery;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Triggers;

/// <summary>Stops mails of a kind with one click (RFC 8058), or by a button of the page, which also resumes them. No cookie and no redirect.</summary>
public sealed class PostPreferences(Unsubscribe unsubscribe, FailedLookups lookups, Door door)
{
    [Function(nameof(PostPreferences))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "u/{token}")] HttpRequest request, string token,
        CancellationToken cancellationToken) => door.OpenAsync(async () => await lookups.LookAsync(request, async () =>
    {
        if (await FormBody.ReadAsync(request, cancellationToken) is not { } form) return Bodies.TooLarge(Bodies.Single);
        if (PreferenceForm.Read(form) is not { } said)
            return Answer.Problem(StatusCodes.Status400BadRequest, "Unknown kind of mails", $"Say one of {string.Join(", ", MailKinds.All)}.");
        return await unsubscribe.SayAsync(token, said.Kind, said.WantsMails, cancellationToken) is { } page ? Pages.PrivateForm(page) : null;
    }));
}
