using Microsoft.AspNetCore.Http;
using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Review;

namespace Pipeline.Functions.Http;

/// <summary>
/// What a list for review was asked for: `state` (pending, approved, returned, rejected, withdrawn), `flag` (a code, or `any`), `participant`, `channel`,
/// `shopper`, `since` (received after that instant); `skip` and `top` (1 to 500, 50 when absent) for pages.
/// </summary>
public sealed record ReviewQuery(ReviewFilter Filter, int Skip, int Top)
{
    private const int Most = 500;
    private const int Usual = 50;

    public static ReviewQuery? Read(IQueryCollection query, out IReadOnlyList<Fault> faults)
    {
        var found = new List<Fault>();
        faults = found;
        var (skip, top) = ReadPage(query, found);
        var filter = ReadFilter(name => query[name].ToString(), found);
        return found.Count == 0 ? new ReviewQuery(filter, skip, top) : null;
    }

    internal static (int Skip, int Top) ReadPage(IQueryCollection query, List<Fault> faults) =>
        (Whole(query, "skip", 0, int.MaxValue, 0, faults), Whole(query, "top", 1, Most, Usual, faults));

    /// <summary>The filter from texts by name, empty for those that are absent.</summary>
    public static ReviewFilter ReadFilter(Func<string, string> text, List<Fault> faults)
    {
        EvaluationState? state = null;
        if (Given("state") is { } word)
        {
            if (word.All(char.IsAsciiLetterLower) && Enum.TryParse<EvaluationState>(word, ignoreCase: true, out var read)) state = read;
            else faults.Add(new Fault("/state", "Say pending, approved, returned, rejected or withdrawn."));
        }

        DateTimeOffset? since = null;
        if (Given("since") is { } instant)
        {
            if (WireTimes.TryParse(instant, out var read)) since = read;
            else faults.Add(new Fault("/since", "Give a time with an offset, such as 2026-04-14T08:00:00Z."));
        }

        return new ReviewFilter(state, Given("flag"), Given("participant"), Given("channel"), Given("shopper")) { Since = since };

        string? Given(string name) => text(name) is { Length: > 0 } value ? value : null;
    }

    private static int Whole(IQueryCollection query, string name, int least, int most, int otherwise, List<Fault> faults)
    {
        if (query[name].ToString() is not { Length: > 0 } text) return otherwise;
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        faults.Add(new Fault($"/{name}", most == int.MaxValue ? "Give a whole number." : $"Give a whole number from {least} to {most}."));
        return otherwise;
    }
}
