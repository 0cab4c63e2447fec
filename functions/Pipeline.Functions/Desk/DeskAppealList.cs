using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Pipeline.Core.Appeals;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Desk;

/// <summary>A page of the list of appeals, open ones first and then the newest, with what can be filtered by. `State` and `Participant` are what was asked for, empty for all.</summary>
public sealed record DeskAppealList(
    IReadOnlyList<DeskAppealRow> Rows, int Total, int From, int Through, string? Earlier, string? Later,
    string State, string Participant, IReadOnlyList<string> States, IReadOnlyList<DeskChoice> Participants)
{
    public static DeskAppealList Of(Programme programme, IReadOnlyList<Appeal> all, AppealQuery query)
    {
        var taken = all.Where(query.Filter.Takes).OrderByDescending(each => each.IsOpen).ThenByDescending(each => each.OpenedAt).ToList();
        var page = taken.Skip(query.Skip).Take(query.Top).ToList();
        return new DeskAppealList(
            [.. page.Select(each => DeskAppealRow.Of(programme, each))],
            taken.Count,
            query.Skip + 1,
            query.Skip + page.Count,
            query.Skip == 0 ? null : AddressOf(programme, query, Math.Max(0, query.Skip - query.Top)),
            query.Skip + query.Top >= taken.Count ? null : AddressOf(programme, query, query.Skip + query.Top),
            StateOf(query.Filter) ?? "",
            query.Filter.Participant ?? "",
            [AppealQuery.Open, .. AppealWords.States],
            [.. programme.Participants.Select(each => new DeskChoice(each.Id, each.Name)).OrderBy(each => each.Name, StringComparer.Ordinal)]);
    }

    private static string? StateOf(AppealFilter filter) => filter.OnlyOpen ? AppealQuery.Open : filter.State is { } state ? AppealWords.Of(state) : null;

    private static string AddressOf(Programme programme, AppealQuery query, int skip) => QueryHelpers.AddQueryString(
        DeskVisit.Place(programme.Id, "appeals"),
        new Dictionary<string, string?>
        {
            ["state"] = StateOf(query.Filter),
            ["participant"] = query.Filter.Participant,
            ["skip"] = skip.ToString(CultureInfo.InvariantCulture),
        }.Where(each => each.Value is not null));
}
