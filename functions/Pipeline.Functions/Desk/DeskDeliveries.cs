using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>
/// Mails at the desk: the account of every period by kind, each mail to a contact with what became of it, letting held ones and corrections go and sending failed
/// ones again. Readers of a newsletter are counted and not listed.
/// </summary>
public sealed class DeskDeliveries(
    PeriodDeliveries deliveries, ReleasePreview release, DeskCorrections corrections, ClosePeriod close, IPeriodStore periods, IMailingStore mailings, FailedMails failed,
    DeskRenderer renderer)
{
    private const string Section = "deliveries";

    /// <summary>The account of every period, or with `?state=failed` the mails that did not arrive.</summary>
    public async Task<Answer> ListAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken)
    {
        if (visit.Request.Query["state"] == "failed")
        {
            var mails = DeskFailedMails.Of(known.Programme, await failed.ListAsync(known.Programme.Id, cancellationToken));
            return DeskAnswers.Page(StatusCodes.Status200OK, renderer.Render("failed", visit.Frame(Section, known.Programme), new { Failed = mails }));
        }

        var rows = new List<DeskAccount>();
        foreach (var run in (await periods.ListAsync(known.Programme.Id, cancellationToken)).OrderByDescending(run => run.DueAt))
        {
            if (!PeriodId.TryParse(run.Period, out var period)) continue;
            rows.AddRange((await AccountsAsync(run, await deliveries.ReadAsync(known.Programme, period, cancellationToken), cancellationToken)).Where(account => account.Expected > 0));
        }

        return DeskAnswers.Page(StatusCodes.Status200OK, renderer.Render("deliveries", visit.Frame(Section, known.Programme), new { Accounts = rows }));
    }

    /// <summary>Null when there is no such period or it was never closed.</summary>
    public async Task<Answer?> ShowAsync(DeskVisit visit, KnownProgramme known, string period, string? fault, CancellationToken cancellationToken)
    {
        if (await FindAsync(known, period, cancellationToken) is not var (id, run)) return null;
        var ledger = await deliveries.ReadAsync(known.Programme, id, cancellationToken);
        var held = await release.ListAsync(known, id, cancellationToken);
        var view = new
        {
            Account = DeskAccount.Of(run, ledger.Reports),
            Others = (await AccountsAsync(run, ledger, cancellationToken)).Skip(1),
            ledger.MaybeTwice,
            ledger.Complaints,
            Deliveries = ledger.Deliveries.Where(each => each.Kind != MailKinds.Newsletter).Select(each => DeskDelivery.Of(known.Programme, each, held)),
            Corrections = await corrections.ListAsync(known.Programme, id.Text, cancellationToken),
            Missing = DeskDelivery.Missing(known.Programme, ledger),
            CanRelease = run is { State: PeriodState.Reported } && (!run.Released || run.Waiting is not null) && held.Count > 0,
            WouldSend = held.Count(each => each.Refusal is null),
            WouldCancel = held.Count(each => each.Refusal is not null),
            ToResend = ledger.Reports.Failed + ledger.Reports.Missing,
            Typed = visit.Field("count"),
            Fault = fault,
        };
        return DeskAnswers.Page(fault is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict, renderer.Render("mails", visit.Frame(Section, known.Programme), view));
    }

    /// <summary>Lets the mails go if they are as many as somebody typed.</summary>
    public async Task<Answer?> ReleaseAsync(DeskVisit visit, KnownProgramme known, string period, CancellationToken cancellationToken)
    {
        if (await FindAsync(known, period, cancellationToken) is not var (id, _)) return null;
        var held = await release.ListAsync(known, id, cancellationToken);
        if (Count(visit) != held.Count(each => each.Refusal is null)) return await ShowAsync(visit, known, period, "release", cancellationToken);
        await close.ReleaseAsync(known.Programme.Id, id, cancellationToken);
        return DeskAnswers.SeeOther($"{DeskVisit.Place(known.Programme.Id, Section)}/{period}?done=released");
    }

    /// <summary>Sends failed and missing mails once more if they are as many as the page showed.</summary>
    public async Task<Answer?> ResendAsync(DeskVisit visit, KnownProgramme known, string period, CancellationToken cancellationToken)
    {
        if (await FindAsync(known, period, cancellationToken) is not var (id, _)) return null;
        var ledger = await deliveries.ReadAsync(known.Programme, id, cancellationToken);
        if (Count(visit) != ledger.Reports.Failed + ledger.Reports.Missing) return await ShowAsync(visit, known, period, "resend", cancellationToken);
        await deliveries.ResendAsync(known.Programme, id, cancellationToken);
        return DeskAnswers.SeeOther($"{DeskVisit.Place(known.Programme.Id, Section)}/{period}?done=resent");
    }

    /// <summary>Lets the corrections go that somebody chose, as the page showed them.</summary>
    public async Task<Answer?> CorrectAsync(DeskVisit visit, KnownProgramme known, string period, CancellationToken cancellationToken)
    {
        if (await FindAsync(known, period, cancellationToken) is not var (id, _)) return null;
        return await corrections.ReleaseAsync(visit, known.Programme, id.Text, cancellationToken) is { } fault
            ? await ShowAsync(visit, known, period, fault, cancellationToken)
            : DeskAnswers.SeeOther($"{DeskVisit.Place(known.Programme.Id, Section)}/{period}?done=corrected");
    }

    /// <summary>The reports' account first.</summary>
    private async Task<IReadOnlyList<DeskAccount>> AccountsAsync(PeriodRun run, DeliveryLedger ledger, CancellationToken cancellationToken)
    {
        List<DeskAccount> accounts = [DeskAccount.Of(run, ledger.Reports)];
        foreach (var counts in ledger.Others)
            if (await mailings.FindAsync(run.Programme, run.Period, counts.Kind, cancellationToken) is { } mailing) accounts.Add(DeskAccount.Of(mailing, counts));
        return accounts;
    }

    private async Task<(PeriodId Id, PeriodRun Run)?> FindAsync(KnownProgramme known, string period, CancellationToken cancellationToken) =>
        PeriodId.TryParse(period, out var id) && await periods.FindAsync(known.Programme.Id, id.Text, cancellationToken) is { } run ? (id, run) : null;

    private static int Count(DeskVisit visit) => int.TryParse(visit.Field("count").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1;
}
