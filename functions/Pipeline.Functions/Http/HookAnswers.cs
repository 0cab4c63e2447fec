using Microsoft.AspNetCore.Http;
using Pipeline.Core.Forms;

namespace Pipeline.Functions.Http;

/// <summary>Answers to webhooks. Never 404 or 410: some services switch a webhook off at the first one.</summary>
public static class HookAnswers
{
    public static Answer Of(HookOutcome outcome) => outcome switch
    {
        HookOutcome.Stored stored => Answer.Json(StatusCodes.Status202Accepted, new { stored.Id, outcome = BatchItem.Word(stored.Outcome) }),
        HookOutcome.Quarantined(var faults) => Answer.Json(StatusCodes.Status202Accepted, new { outcome = "quarantined", faults }),
        HookOutcome.Ignored(var reason) => Answer.Json(StatusCodes.Status200OK, new { outcome = "ignored", reason }),
        HookOutcome.Forged(var reason) => Answer.Problem(StatusCodes.Status401Unauthorized, "Not genuine", reason),
        HookOutcome.NoSecret(var names) => Answer.Problem(
                StatusCodes.Status503ServiceUnavailable, "No secret is configured",
                $"Set one of {string.Join(", ", names.Select(name => $"Secrets__{name}"))} and send the same again.")
            .With("Retry-After", "300"),
        _ => throw new NotSupportedException("A webhook had an outcome that nobody handles."),
    };
}
