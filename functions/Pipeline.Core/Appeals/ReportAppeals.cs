using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;

namespace Pipeline.Core.Appeals;

/// <summary>
/// Appeals of a participant's contact, who holds the link to a report: about the dialogues that this report shows and no others. Null for everything else, so that
/// a token that opens nothing and a dialogue of somebody else look alike.
/// </summary>
public sealed class ReportAppeals(
    IReportStore reports, ProgrammeCatalogue programmes, IEvaluationStore evaluations, IAppealStore appeals, OpenAppeal open, IAppealPage page, TimeProvider clock)
{
    /// <summary>The page as things stand.</summary>
    public async Task<AppealPageView?> ShowAsync(string token, string dialogue, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, dialogue, cancellationToken) is not var (programme, participant, evaluation)) return null;
        var newest = (await appeals.ListAsync(programme.Id, cancellationToken))
            .Where(each => each.Participant == participant.Id && each.Evaluation == evaluation.Id)
            .MaxBy(each => each.OpenedAt);
        return Page(programme, participant, evaluation, newest is { IsOpen: true } ? AppealFace.Kept : AppealFace.Form, newest);
    }

    /// <summary>Keeps the appeal, if it says of what kind it is and why, and shows the page.</summary>
    public async Task<AppealPageView?> AskAsync(string token, string dialogue, AppealKind? kind, string text, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, dialogue, cancellationToken) is not var (programme, participant, evaluation)) return null;
        if (text.Length > AppealLimits.Text) return Page(programme, participant, evaluation, AppealFace.TooLong, null, text);
        if (kind is not { } said || TextCleaner.Clean(text).Length == 0) return Page(programme, participant, evaluation, AppealFace.Incomplete, null, text);
        var request = new AppealRequest(programme.Id, participant.Id, evaluation.Id, said, text, AppealParty.Participant, null);
        return await open.OpenAsync(request, cancellationToken) switch
        {
            OpenedAppeal.Opened(var appeal) => Page(programme, participant, evaluation, AppealFace.Kept, appeal),
            OpenedAppeal.OpenAlready(var appeal) => Page(programme, participant, evaluation, AppealFace.Kept, appeal),
            OpenedAppeal.TooMany => Page(programme, participant, evaluation, AppealFace.TooMany, null),
            _ => null,
        };
    }

    private async Task<(Programme Programme, Participant Participant, Evaluation Evaluation)?> FindAsync(
        string token, string dialogue, CancellationToken cancellationToken)
    {
        if (await reports.FindByTokenAsync(token, cancellationToken) is not { Revoked: false } report || report.Expires <= clock.GetUtcNow()) return null;
        if (await programmes.FindAsync(report.Programme, cancellationToken) is not { Programme: var programme }) return null;
        if (programme.FindParticipant(report.Participant) is not { Entitlement: Entitlement.Full } participant) return null;
        if (!PeriodId.TryParse(report.Period, out var period) || period.Within(programme.Season) is not { } days) return null;
        var shown = (await evaluations.ReadAsync(new(programme.Id, participant.Id), days.From, days.Through, cancellationToken))
            .FirstOrDefault(each => each.State == EvaluationState.Approved && DialogueReference.Of(programme.Id, participant.Id, each.Evaluation.Id) == dialogue);
        return shown is null ? null : (programme, participant, shown.Evaluation);
    }

    private AppealPageView Page(Programme programme, Participant participant, Evaluation evaluation, AppealFace face, Appeal? appeal, string? said = null)
    {
        var locale = participant.Contacts.Count > 0 ? participant.Contacts[0].Locale : programme.Locale;
        return new AppealPageView(face, page.Render(new(programme, participant, evaluation, locale, face, appeal) { Said = said }));
    }
}
