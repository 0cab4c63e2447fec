using Microsoft.AspNetCore.Http;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Corrections;

namespace Pipeline.Functions.Http;

/// <summary>Answers about a period's mails: the account of them, those of reports first, and what a release would let go.</summary>
public static class LedgerAnswer
{
    public static Answer Of(string programme, string period, DeliveryLedger ledger) => Answer.Json(StatusCodes.Status200OK, new
    {
        programme,
        period,
        ledger.Reports.Settled,
        ledger.Reports.Expected,
        ledger.Reports.Delivered,
        ledger.Reports.Failed,
        ledger.Reports.Cancelled,
        ledger.Reports.Accepted,
        ledger.Reports.Unknown,
        ledger.Reports.Waiting,
        ledger.Reports.Missing,
        ledger.MaybeTwice,
        ledger.Complaints,
        ledger.NoRecipient,
        others = ledger.Others,
        deliveries = ledger.Deliveries.Select(DeliveryAnswer.Of),
    });

    public static Answer Of(string programme, string period, PreviewedRelease release, IReadOnlyList<OfferedCorrection> corrections) => Answer.Json(StatusCodes.Status200OK, new
    {
        programme,
        period,
        wouldSend = release.Mails.Count(mail => mail.Refusal is null),
        wouldCancel = release.Mails.Count(mail => mail.Refusal is not null),
        mails = release.Mails,
        sample = release.Sample is not { } mail ? null : new
        {
            to = mail.ToEmail,
            name = mail.ToName,
            mail.Content.Subject,
            mail.Content.Text,
            mail.Content.Html,
            pictures = mail.Content.Pictures.Select(each => each.ContentId),
            attachments = mail.Attachments.Select(each => each.Name),
        },
        corrections = corrections.Select(CorrectionAnswers.Of),
    });
}
