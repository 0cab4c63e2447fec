using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Links;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>The links that the desk's form asks for: so many for each participant, or another number for some, else all alike. `Fault` names what is wrong with it; then there are none.</summary>
public sealed record DeskLinkOrder(IReadOnlyList<LinkRequest> Requests, string? Fault)
{
    /// <summary>What is made at once, so that the page with their addresses stays small.</summary>
    public const int Most = 500;

    public const string Each = "each", Shopper = "shopper", Channel = "channel", Until = "until";

    /// <summary>The field for a participant that gets another number.</summary>
    public static string CountOf(string participant) => $"count.{participant}";

    public static DeskLinkOrder Read(Programme programme, Func<string, string> field, DateTimeOffset now)
    {
        if (!TryEnd(programme, field(Until).Trim(), out var expires)) return Faulty("expires");
        var list = new JsonArray();
        foreach (var participant in programme.Participants)
        {
            var own = field(CountOf(participant.Id)).Trim();
            if (!TryCount(own.Length > 0 ? own : field(Each).Trim(), out var count) || list.Count + count > Most) return Faulty("count");
            for (var one = 0; one < count; one++) list.Add(Row(participant.Id, field(Shopper).Trim(), field(Channel).Trim(), expires));
        }

        if (list.Count == 0) return Faulty("none");
        var (requests, faults) = LinkReader.Read(programme, Encoding.UTF8.GetBytes(list.ToJsonString()), now);
        return faults.Count == 0 ? new(requests, null) : Faulty(faults[0].Pointer.Split('/')[^1] is Shopper or Channel ? faults[0].Pointer.Split('/')[^1] : "expires");
    }

    private static JsonObject Row(string participant, string shopper, string channel, string? expires)
    {
        var row = new JsonObject { ["participant"] = participant };
        if (shopper.Length > 0) row["shopper"] = shopper;
        if (channel.Length > 0) row["channel"] = channel;
        if (expires is not null) row["expires"] = expires;
        return row;
    }

    /// <summary>The first instant after a local day; null for none given.</summary>
    private static bool TryEnd(Programme programme, string day, out string? expires)
    {
        expires = null;
        if (day.Length == 0) return true;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) || last.Year > 9000) return false;
        expires = PeriodCalendar.FirstInstantOf(last.AddDays(1), programme.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return true;
    }

    private static bool TryCount(string typed, out int count)
    {
        count = 0;
        return typed.Length == 0 || int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    private static DeskLinkOrder Faulty(string fault) => new([], fault);
}
