using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Desk;

/// <summary>What the list for review shows: a page of it, what can be filtered by, and how many of the filtered wait. `Since` is the local time after which what is listed was received; null for all.</summary>
public sealed record DeskReviewList(
    IReadOnlyList<DeskReviewRow> Rows, int Total, int Waiting, string? Earlier, string? Later, int From, int Through,
    DeskReviewFilter Asked, string? Since, IReadOnlyList<DeskChoice> Participants, IReadOnlyList<DeskChoice> Channels, IReadOnlyList<string> States, IReadOnlyList<string> Flags)
{
    public static DeskReviewList Of(Programme programme, IReadOnlyList<ReviewItem> items, ReviewQuery query, string language)
    {
        var page = items.Skip(query.Skip).Take(query.Top).ToList();
        var asked = DeskReviewFilter.Of(query.Filter);
        return new DeskReviewList(
            [.. page.Select(item => RowOf(programme, item, language))],
            items.Count,
            items.Count(item => item.Stored.State == EvaluationState.Pending),
            query.Skip == 0 ? null : AddressOf(programme, asked, Math.Max(0, query.Skip - query.Top)),
            query.Skip + query.Top >= items.Count ? null : AddressOf(programme, asked, query.Skip + query.Top),
            query.Skip + 1,
            query.Skip + page.Count,
            asked,
            query.Filter.Since is { } since ? DeskOverview.Local(programme, since) : null,
            [.. programme.Participants.Select(each => new DeskChoice(each.Id, each.Name)).OrderBy(each => each.Name, StringComparer.Ordinal)],
            [.. programme.Channels.Select(each => new DeskChoice(each.Id, each.Name.In(language)))],
            [.. Enum.GetNames<EvaluationState>().Select(name => name.ToLowerInvariant())],
            [.. items.SelectMany(item => item.Flags).Select(flag => flag.Code).Distinct().Order(StringComparer.Ordinal)]);
    }

    public static string AddressOf(string programme, string participant, string id) =>
        QueryHelpers.AddQueryString($"/desk/{programme}/review/{participant}", "id", id);

    private static DeskReviewRow RowOf(Programme programme, ReviewItem item, string language)
    {
        var evaluation = item.Stored.Evaluation;
        return new DeskReviewRow(
            AddressOf(programme.Id, evaluation.Participant, evaluation.Id), evaluation.Id, item.Stored.Day,
            programme.FindParticipant(evaluation.Participant)?.Name ?? evaluation.Participant,
            programme.FindChannel(evaluation.Channel)?.Name.In(language) ?? evaluation.Channel,
            evaluation.Shopper, DeskNumbers.Score(item.Score, language), item.Stored.State.ToString().ToLowerInvariant(), item.Flags);
    }

    private static string AddressOf(Programme programme, DeskReviewFilter asked, int skip) => QueryHelpers.AddQueryString(
        DeskVisit.Place(programme.Id, "review"),
        asked.Given.Append(new("skip", skip.ToString(CultureInfo.InvariantCulture))));
}
