using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Corrections;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>A held mail as its recipient will get it, and which contacts are mailed at all.</summary>
public sealed class DeskMails(
    IDeliveryStore deliveries, ReportMails mails, CorrectionMails corrections, PeriodResultsSource results, IContactStore contacts, DeskRenderer renderer)
{
    /// <summary>The kind of mails, in an address, that tell of corrections; without it a mail brings a report.</summary>
    public const string Correction = MailKinds.Correction;

    private const string Section = "deliveries";

    /// <summary>Where a mail that has not left can be read.</summary>
    public static string AddressOf(string programme, string period, string participant, string recipient, string? kind) =>
        QueryHelpers.AddQueryString($"{DeskVisit.Place(programme, Section)}/{period}/mail/{participant}", Query(recipient, kind));

    /// <summary>The mail with its subject, its text and a frame that holds its html; null when none to that recipient waits.</summary>
    public async Task<Answer?> ShowAsync(DeskVisit visit, KnownProgramme known, string period, string participant, CancellationToken cancellationToken)
    {
        if (await FindAsync(visit, known, period, participant, cancellationToken) is not { } mail) return null;
        var view = new
        {
            Period = period,
            Participant = known.Programme.FindParticipant(participant)?.Name ?? participant,
            To = mail.ToName is { } name ? $"{name} <{mail.ToEmail}>" : mail.ToEmail,
            mail.Content.Subject,
            mail.Content.Text,
            Attachments = mail.Attachments.Select(each => each.Name),
            Unsubscribe = mail.Unsubscribe is not null,
            Body = QueryHelpers.AddQueryString($"{DeskVisit.Place(known.Programme.Id, Section)}/{period}/mail/{participant}/body", Query(To(visit), Kind(visit))),
        };
        return DeskAnswers.Page(StatusCodes.Status200OK, renderer.Render("mail", visit.Frame(Section, known.Programme), view));
    }

    public async Task<Answer?> ShowBodyAsync(DeskVisit visit, KnownProgramme known, string period, string participant, CancellationToken cancellationToken) =>
        await FindAsync(visit, known, period, participant, cancellationToken) is { } mail ? DeskAnswers.Shown(mail.Content.HtmlAlone()) : null;

    public async Task<Answer> ListContactsAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken)
    {
        var rows = new List<DeskContact>();
        foreach (var participant in known.Programme.Participants.Where(each => each.Contacts.Count > 0))
        {
            var kept = await contacts.ListAsync(known.Programme.Id, participant.Id, cancellationToken);
            rows.AddRange(participant.Contacts.Select(contact => DeskContact.Of(known.Programme, participant, contact, kept)));
        }

        var view = new { Contacts = rows.OrderByDescending(row => row.State == "suppressed").ThenBy(row => row.Participant, StringComparer.Ordinal) };
        return DeskAnswers.Page(StatusCodes.Status200OK, renderer.Render("contacts", visit.Frame(Section, known.Programme), view));
    }

    private async Task<Mail?> FindAsync(DeskVisit visit, KnownProgramme known, string period, string participant, CancellationToken cancellationToken)
    {
        if (!PeriodId.TryParse(period, out var id) || id.Within(known.Programme.Season) is null) return null;
        if (Kind(visit) == Correction) return await corrections.PreviewAsync(known, id, participant, To(visit), cancellationToken);
        var to = To(visit);
        var waiting = (await deliveries.ListAsync(known.Programme.Id, id.Text, ReportMails.Kind, cancellationToken))
            .FirstOrDefault(each => each.State == DeliveryState.Prepared && each.Participant == participant && each.Recipient == to);
        if (waiting is null) return null;
        var shown = await results.ShowAsync(known, id, cancellationToken);
        return await mails.DecideAsync(known.Programme, waiting, shown, cancellationToken) is MailDecision.Ready(var mail) ? mail : null;
    }

    private static string To(DeskVisit visit) => visit.Request.Query["to"].ToString();

    private static string? Kind(DeskVisit visit) => visit.Request.Query["kind"].ToString() is { Length: > 0 } kind ? kind : null;

    private static Dictionary<string, string?> Query(string recipient, string? kind) => new() { ["to"] = recipient, ["kind"] = kind };
}
