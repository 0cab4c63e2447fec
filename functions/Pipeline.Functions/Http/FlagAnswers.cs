using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pipeline.Core;
using Pipeline.Core.Evaluations.Quality;

namespace Pipeline.Functions.Http;

/// <summary>Answers about quality flags that came and went.</summary>
public static class FlagAnswers
{
    /// <summary>The day asked for by `since`; null with a fault when it is none, null without when none is asked for.</summary>
    public static DateOnly? Since(IQueryCollection query, out IReadOnlyList<Fault> faults)
    {
        faults = [];
        if (query["since"].ToString() is not { Length: > 0 } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        faults = [new Fault("/since", "Give a day such as 2026-01-31.")];
        return null;
    }

    public static Answer Of(string programme, FlagChanges? changes) => Answer.Json(StatusCodes.Status200OK, new
    {
        programme,
        lookedOn = changes?.LookedOn,
        since = changes?.Since,
        came = (changes?.Came ?? []).Select(seen => new { seen.Participant, seen.Evaluation, flag = seen.Code, on = seen.Came }),
        gone = (changes?.Gone ?? []).Select(seen => new { seen.Participant, seen.Evaluation, flag = seen.Code, on = seen.Gone }),
    });
}
