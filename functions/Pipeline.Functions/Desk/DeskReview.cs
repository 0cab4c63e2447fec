using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>Review at the desk: the list, one evaluation, and decisions about it, each of which leads on to the next that waits.</summary>
public sealed class DeskReview(ReviewQueue queue, ReviewEvaluation review, ApproveMany approveMany, DeskRenderer renderer)
{
    private const string Section = "review";

    public async Task<Answer> ListAsync(DeskVisit visit, KnownProgramme known, string? fault, CancellationToken cancellationToken)
    {
        // What cannot be read in the address, which people may edit, asks for everything.
        var query = ReviewQuery.Read(visit.Request.Query, out _) ?? new ReviewQuery(new(null, null, null, null, null), 0, 50);
        var items = await queue.ReadAsync(known.Programme, query.Filter, cancellationToken);
        var view = new { List = DeskReviewList.Of(known.Programme, items, query, visit.Language), Fault = fault };
        return DeskAnswers.Page(fault is null ? 200 : 409, renderer.Render("review", visit.Frame(Section, known.Programme), view));
    }

    /// <summary>Null when there is no such evaluation. A fault is shown beside what was typed.</summary>
    public async Task<Answer?> ShowAsync(DeskVisit visit, KnownProgramme known, string participant, string? fault, CancellationToken cancellationToken)
    {
        var (programme, id) = (known.Programme, visit.Request.Query["id"].ToString());
        var items = await queue.ReadAsync(programme, new(null, null, null, null, null), cancellationToken);
        if (items.FirstOrDefault(item => item.Stored.Evaluation.Participant == participant && item.Stored.Evaluation.Id == id) is not { } item) return null;
        var waiting = items.Where(each => each.Stored.State == EvaluationState.Pending && each != item).ToList();
        var rows = DeskReviewList.Of(programme, [item, .. waiting], new(new(null, null, null, null, null), 0, int.MaxValue), visit.Language).Rows;
        var view = DeskEvaluation.Of(programme, rows[0], item, [.. rows.Skip(1)], visit.Language, visit.Field("reason"), fault);
        return DeskAnswers.Page(fault is null ? 200 : 422, renderer.Render("evaluation", visit.Frame(Section, programme), new { Evaluation = view }));
    }

    /// <summary>Null when there is no such evaluation.</summary>
    public async Task<Answer?> DecideAsync(DeskVisit visit, KnownProgramme known, string participant, string decision, CancellationToken cancellationToken)
    {
        var (id, reason, what) = (visit.Request.Query["id"].ToString(), visit.Field("reason").Trim(), Enum.Parse<ReviewDecision>(decision, ignoreCase: true));
        if (what != ReviewDecision.Approve && reason.Length == 0) return await ShowAsync(visit, known, participant, "reason", cancellationToken);
        if (reason.Length > ReviewRequest.LongestReason) return await ShowAsync(visit, known, participant, "too-long", cancellationToken);
        if (await review.DecideAsync(new(known.Programme.Id, participant), id, what, reason, visit.User.Name, cancellationToken) is null) return null;
        var waiting = await queue.ReadAsync(known.Programme, new(EvaluationState.Pending, null, null, null, null), cancellationToken);
        var next = waiting.Count == 0
            ? DeskVisit.Place(known.Programme.Id, Section) + "?done=decided"
            : DeskReviewList.AddressOf(known.Programme.Id, waiting[0].Stored.Evaluation.Participant, waiting[0].Stored.Evaluation.Id) + "&done=decided";
        return DeskAnswers.SeeOther(next);
    }

    /// <summary>Approves all that the list's filter shows as waiting, if it is still as many as were seen.</summary>
    public async Task<Answer> ApproveAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken)
    {
        var filter = ReviewQuery.ReadFilter(visit.Field, []);
        _ = int.TryParse(visit.Field("count"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count);
        var waiting = await approveMany.ApproveAsync(known.Programme, filter, count, "", visit.User.Name, cancellationToken);
        return waiting == count ? DeskAnswers.SeeOther(DeskVisit.Place(known.Programme.Id, Section) + "?done=approved") : await ListAsync(visit, known, "count", cancellationToken);
    }
}
