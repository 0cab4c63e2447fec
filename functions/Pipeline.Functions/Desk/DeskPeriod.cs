using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Desk;

/// <summary>A period in the calendar, at the programme's local time. `Missing` is what it lacks and `Omitted` what was left out, in words; `Reasons` why it was closed again.</summary>
public sealed record DeskPeriod(
    string Period, string From, string Through, string State, int? Version, string EndsAt, IReadOnlyList<string> Missing, IReadOnlyList<string> Omitted, IReadOnlyList<string> Reasons)
{
    public static DeskPeriod Of(Programme programme, PeriodAnswer answer)
    {
        var days = PeriodId.TryParse(answer.Period, out var id) ? id.Within(programme.Season) : null;
        return new DeskPeriod(
            answer.Period, FormattableString.Invariant($"{days?.From:yyyy-MM-dd}"), FormattableString.Invariant($"{days?.Through:yyyy-MM-dd}"), answer.State, answer.Version,
            DeskOverview.Local(programme, answer.DueAt), answer.State == "open" ? [] : answer.Missing, answer.Omitted?.Split("; ") ?? [],
            [.. (answer.Reopenings ?? []).Select(each => $"{DeskOverview.Local(programme, each.At)}: {each.Reason}")]);
    }
}
