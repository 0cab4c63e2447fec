using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Desk;

/// <summary>A page of the list of links, the newest first, with what can be filtered by. `State` and `Participant` are what was asked for, empty for all.</summary>
public sealed record DeskLinkList(
    IReadOnlyList<DeskLinkRow> Rows, int Total, int From, int Through, string? Earlier, string? Later, string State, string Participant, IReadOnlyList<string> States)
{
    public static DeskLinkList Of(Programme programme, IReadOnlyList<LinkUse> all, IQueryCollection query, DateTimeOffset now, string language)
    {
        // What cannot be read in the address, which people may edit, asks for everything.
        var (skip, top) = ReviewQuery.ReadPage(query, []);
        var state = DeskLinkRow.States.FirstOrDefault(each => each == query["state"].ToString(), "");
        var participant = query["participant"].ToString();
        var taken = all.Where(each => (state.Length == 0 || DeskLinkRow.StateOf(each, now) == state) && (participant.Length == 0 || each.Link.Participant == participant))
            .OrderByDescending(each => each.Link.CreatedAt).ToList();
        var page = taken.Skip(skip).Take(top).ToList();
        return new DeskLinkList(
            [.. page.Select(each => DeskLinkRow.Of(programme, each, now, language))], taken.Count, skip + 1, skip + page.Count,
            skip == 0 ? null : AddressOf(Math.Max(0, skip - top)), skip + top >= taken.Count ? null : AddressOf(skip + top), state, participant, DeskLinkRow.States);

        string AddressOf(int from) => QueryHelpers.AddQueryString(
            DeskVisit.Place(programme.Id, "links"),
            new Dictionary<string, string?> { ["state"] = state, ["participant"] = participant, ["skip"] = from.ToString(CultureInfo.InvariantCulture) }.Where(each => each.Value is not ""));
    }
}
