using Microsoft.AspNetCore.Http;
using Pipeline.Core.Periods;

namespace Pipeline.Functions.Http;

/// <summary>Answers to the wish to close a period.</summary>
public static class CloseAnswers
{
    public static Answer Of(ClosedPeriod closed) => closed switch
    {
        ClosedPeriod.Locked => Answer.Problem(
            StatusCodes.Status409Conflict, "The season is locked",
            "Its data have changed since its results were locked. Send {\"reopen\":true,\"reason\":\"…\"} to lock it again as a new version."),
        ClosedPeriod.Unchanged(var run) => Answer.Json(StatusCodes.Status202Accepted, PeriodAnswer.Of(run) with { Unchanged = true }),
        _ => Answer.Json(StatusCodes.Status202Accepted, PeriodAnswer.Of(closed.Run)),
    };
}
