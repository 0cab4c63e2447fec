using Microsoft.AspNetCore.Http;
using Pipeline.Core.Reports;

namespace Pipeline.Functions.Http;

/// <summary>Answers a report in the form that is asked for: the page, or the page as PDF.</summary>
public sealed class ReportAnswer(IReportPdf pdf)
{
    public Answer Of(Report report, RenderedReport text, string? format) => format switch
    {
        "pdf" => Pages.PrivateFile(
            "application/pdf", $"{report.Programme}-{report.Period}-{report.Participant}.pdf", pdf.Write(text.Html, DateOnly.FromDateTime(report.RenderedAt.UtcDateTime))),
        null or "" or "html" => Pages.Private(text.Html),
        _ => Answer.Problem(StatusCodes.Status400BadRequest, "Unknown format", "Ask for a report as html or pdf."),
    };
}
