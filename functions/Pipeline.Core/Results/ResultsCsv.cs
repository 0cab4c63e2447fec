using System.Globalization;
using System.Text;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results;

/// <summary>Results as CSV (RFC 4180, UTF-8, invariant numbers): a line per figure; a suppressed one has its reason as status, no value.</summary>
public static class ResultsCsv
{
    /// <summary>All figures, or those one participant may see.</summary>
    public static byte[] Write(PeriodResults results, Participant? only = null)
    {
        var seen = only is null ? results : results.For(only);
        var csv = new StringBuilder("id,value,n,low,high,unit,status\r\n");
        foreach (var figure in seen.Figures)
        {
            csv.Append(CsvCell.Of(figure.Id)).Append(',').Append(Number(figure.Value)).Append(',').Append(Number(figure.N));
            csv.Append(',').Append(Number(figure.Low)).Append(',').Append(Number(figure.High));
            csv.Append(',').Append(CsvCell.Of(figure.Unit)).Append(",shown\r\n");
        }

        foreach (var figure in seen.Suppressed)
            csv.Append(CsvCell.Of(figure.Id)).Append(",,").Append(Number(figure.N)).Append(",,,,").Append(CsvCell.Of(figure.Reason)).Append("\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
