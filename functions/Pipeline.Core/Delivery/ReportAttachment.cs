using Pipeline.Core.Reports;

namespace Pipeline.Core.Delivery;

/// <summary>The report as PDF for its mail to carry, where that is wanted, written from the kept page as its link would show it.</summary>
public sealed class ReportAttachment(IReportStore reports, IReportPdf pdf, ReportAttachmentRule rule)
{
    /// <summary>What is left of the 30 MB that SendGrid carries when base64 makes a third more of a file and there is room for text and pictures.</summary>
    public const int MostBytes = 20_000_000;

    public async Task<(IReadOnlyList<MailAttachment> Files, AttachmentOutcome Outcome)> OfAsync(Report report, CancellationToken cancellationToken)
    {
        if (!rule.IsAttached) return ([], AttachmentOutcome.NotAsked);
        if (await reports.ReadAsync(report, cancellationToken) is not { } text) return ([], AttachmentOutcome.Unwritable);
        byte[] file;
        try
        {
            file = pdf.Write(text.Html, DateOnly.FromDateTime(report.RenderedAt.UtcDateTime));
        }
        catch (FormatException)
        {
            // An editor's template may write a page that paper cannot hold; the delivery names it.
            return ([], AttachmentOutcome.Unwritable);
        }

        return file.Length > MostBytes
            ? ([], AttachmentOutcome.TooLarge)
            : ([new MailAttachment($"{report.Programme}-{report.Period}-{report.Participant}.pdf", "application/pdf", file)], AttachmentOutcome.Attached);
    }
}
