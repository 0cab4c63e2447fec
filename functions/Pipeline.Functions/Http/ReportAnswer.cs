using Microsoft.AspNetCore.Http;
using Pipeline.Core.Reports;

namespace Pipeline.Functions.Http;

/// <summary>Answers a report in the form that is asked for: the page, the page as PDF, or the figures as CSV, which are not found unless bought.</summary>
public sealed class ReportAnswer(IReportPdf pdf, OwnFigures figures)
{
    public async Task<Answer> OfAsync(Report report, RenderedReport text, string? format, CancellationToken cancellationToken)
    {
        var name = $"{report.Programme}-{report.Period}-{report.Participant}";
        return format switch
        {
            "pdf" => Pages.PrivateFile("application/pdf", $"{name}.pdf", pdf.Write(text.Html, DateOnly.FromDateTime(report.RenderedAt.UtcDateTime))),
            "csv" => await figures.WriteCsvAsync(report, cancellationToken) is { } csv
                ? Pages.PrivateFile("text/csv; charset=utf-8", $"{name}.csv", csv, toSave: true)
                : Pages.NotFound(),
            null or "" or "html" => Pages.PrivateWithScript(text.Html),
            _ => Answer.Problem(StatusCodes.Status400BadRequest, "Unknown format", "Ask for a report as html, pdf or csv."),
        };
    }
}
