using System.Globalization;
using System.Text;
using Pipeline.Core;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>New links with their addresses as CSV, to send on to shoppers: a line per link, in the columns by which links are asked for over HTTP and two more.</summary>
public static class IssuedLinksCsv
{
    public static string Write(Programme programme, IReadOnlyList<IssuedLink> issued, Func<string, Uri> addressOf)
    {
        var csv = new StringBuilder("participant,name,shopper,channel,expires,address\n");
        foreach (var (link, token) in issued)
        {
            string[] cells =
            [
                link.Participant, programme.FindParticipant(link.Participant)?.Name ?? "", link.Shopper ?? "", link.Channel ?? "",
                TimeZoneInfo.ConvertTime(link.Expires, programme.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), addressOf(token).AbsoluteUri,
            ];
            csv.AppendJoin(',', cells.Select(CsvCell.Of)).Append('\n');
        }

        return csv.ToString();
    }
}
