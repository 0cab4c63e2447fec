using Microsoft.AspNetCore.Http;
using Pipeline.Core.Evaluations.Review;

namespace Pipeline.Functions.Http;

/// <summary>Answers to lists for review and to approvals of many.</summary>
public static class ReviewAnswers
{
    /// <summary>One page, with how many there are in all and of each state and flag.</summary>
    public static Answer Of(string programme, IReadOnlyList<ReviewItem> items, ReviewQuery asked) => Answer.Json(StatusCodes.Status200OK, new
    {
        programme,
        total = items.Count,
        states = items.GroupBy(item => ReviewNoteAnswer.StateOf(item.Stored.State)).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count()),
        flags = items.SelectMany(item => item.Flags).GroupBy(flag => flag.Code).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count()),
        skip = asked.Skip,
        items = items.Skip(asked.Skip).Take(asked.Top).Select(ReviewItemAnswer.Of),
    });

    public static Answer Approved(int waiting, int count) => waiting == count
        ? Answer.Json(StatusCodes.Status200OK, new { approved = count })
        : Answer.Problem(
            StatusCodes.Status409Conflict, "Another number waits", $"{waiting} evaluations wait, not {count}; nothing was approved. List them again, and say how many you have seen.");
}
