using System.Globalization;

namespace Pipeline.Core.Reports;

/// <summary>The token of a report's link. Issuing it anew makes another; the one before then opens nothing.</summary>
public static class ReportToken
{
    public static string Of(ITokenMint mint, string programme, string period, string participant, int issue) =>
        mint.Of("report", programme, period, participant, issue.ToString(CultureInfo.InvariantCulture));
}
