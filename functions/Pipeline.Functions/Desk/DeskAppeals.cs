using Microsoft.AspNetCore.Http;
using Pipeline.Core;
using Pipeline.Core.Appeals;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>Appeals at the desk: the list, one beside its evaluation, and its moves. A change is made only as it was seen with its consequences.</summary>
public sealed class DeskAppeals(
    IAppealStore appeals, IEvaluationStore evaluations, PreviewAppeal preview, MoveAppeal move, ResolveAppeal resolve, DeskRenderer renderer)
{
    private const string Section = "appeals";

    public async Task<Answer> ListAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken)
    {
        // What cannot be read in the address, which people may edit, asks for everything.
        var query = AppealQuery.Read(visit.Request.Query, out _) ?? new AppealQuery(new AppealFilter(null, null), 0, 50);
        var view = new { List = DeskAppealList.Of(known.Programme, await appeals.ListAsync(known.Programme.Id, cancellationToken), query) };
        return DeskAnswers.Page(StatusCodes.Status200OK, renderer.Render("appeals", visit.Frame(Section, known.Programme), view));
    }

    /// <summary>Null when there is no such appeal. What the address asks to change is shown with its consequences.</summary>
    public Task<Answer?> ShowAsync(DeskVisit visit, KnownProgramme known, string id, CancellationToken cancellationToken) =>
        PageAsync(visit, known, id, DeskAppealChange.Read(visit.Request.Query.Select(each => new KeyValuePair<string, string>(each.Key, each.Value[^1] ?? ""))), null, cancellationToken);

    public async Task<Answer?> MoveAsync(DeskVisit visit, KnownProgramme known, string id, string to, CancellationToken cancellationToken)
    {
        var (reason, change) = (visit.Field("reason").Trim(), to == "change" ? DeskAppealChange.Read(visit.Form) : null);
        if (reason.Length is 0 or > AppealLimits.Reason) return await PageAsync(visit, known, id, change, reason.Length == 0 ? "reason" : "too-long", cancellationToken);
        var on = AppealWords.Party(visit.Field("on"));
        if (to == "waiting" && on is null) return await PageAsync(visit, known, id, null, "on", cancellationToken);
        if (to == "change" && !await IsAsSeenAsync(visit, known, id, change, cancellationToken)) return await PageAsync(visit, known, id, change, "stale", cancellationToken);
        var (programme, by) = (known.Programme.Id, visit.User.Name);
        return await (to switch
        {
            "waiting" => move.MoveAsync(programme, id, AppealState.Waiting, on, reason, by, cancellationToken),
            "decline" => move.MoveAsync(programme, id, AppealState.Declined, null, reason, by, cancellationToken),
            _ => resolve.ResolveAsync(known, id, change?.Change, reason, by, cancellationToken),
        }) switch
        {
            MovedAppeal.Moved(var appeal) => DeskAnswers.SeeOther($"{DeskVisit.Place(programme, Section)}/{id}?done={Told(appeal)}"),
            MovedAppeal.NotAllowed => await PageAsync(visit, known, id, null, "not-allowed", cancellationToken),
            MovedAppeal.Faulty => await PageAsync(visit, known, id, change, "stale", cancellationToken),
            _ => null,
        };
    }

    /// <summary>Whether the change is the one whose consequences were shown, on the evaluation and definition they were shown of; or it was made by this appeal before, which an outage kept open.</summary>
    private async Task<bool> IsAsSeenAsync(DeskVisit visit, KnownProgramme known, string id, DeskAppealChange? change, CancellationToken cancellationToken)
    {
        if (change is null || await FindAsync(known, id, cancellationToken) is not var (appeal, stored) || stored is null) return false;
        return change.SealOn(stored, known) == visit.Field("seen") || CorrectEvaluation.IsMade(stored, change.Change, CorrectEvaluation.SourceOf(appeal));
    }

    private async Task<(Appeal Appeal, StoredEvaluation? Stored)?> FindAsync(KnownProgramme known, string id, CancellationToken cancellationToken) =>
        await appeals.FindAsync(known.Programme.Id, id, cancellationToken) is { } appeal
            ? (appeal, await evaluations.FindAsync(new(known.Programme.Id, appeal.Participant), appeal.Evaluation, cancellationToken))
            : null;

    private async Task<Answer?> PageAsync(DeskVisit visit, KnownProgramme known, string id, DeskAppealChange? asked, string? fault, CancellationToken cancellationToken)
    {
        if (await FindAsync(known, id, cancellationToken) is not var (appeal, stored)) return null;
        var change = stored is null ? null : asked?.OnlyWhatChanges(stored.Evaluation);
        var previewed = change is null || !appeal.IsOpen ? null : await preview.ReadAsync(known, id, change.Change, cancellationToken);
        var view = new
        {
            Row = DeskAppealRow.Of(known.Programme, appeal),
            appeal.Text,
            Moves = appeal.History.Select(note => DeskAppealNote.Of(known.Programme, note)),
            Evaluation = stored is null ? null : DeskAppealEvaluation.Of(known.Programme, stored, change, visit.Language),
            Preview = previewed is PreviewedAppeal.Previewed(var shown) ? DeskAppealPreview.Of(known.Programme, shown, visit.Language) : null,
            Faults = previewed is PreviewedAppeal.Faulty(var faults) ? faults : (IReadOnlyList<Fault>)[],
            Change = change?.Fields ?? [],
            Seen = stored is null ? null : change?.SealOn(stored, known),
            Parties = AppealWords.Parties,
            On = visit.Field("on"),
            Reason = visit.Field("reason"),
            Fault = fault,
        };
        var status = fault switch
        {
            null when view.Faults.Count == 0 => StatusCodes.Status200OK,
            "stale" or "not-allowed" => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return DeskAnswers.Page(status, renderer.Render("appeal", visit.Frame(Section, known.Programme), view));
    }

    private static string Told(Appeal appeal) => appeal.State switch { AppealState.Waiting => "appeal-waits", AppealState.Changed => "appeal-changed", _ => "appeal-closed" };
}
