using System.Globalization;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results.Contests;

/// <summary>Who has won by the rules: only in a final season, only among the qualified, and nobody below the floor or in too small a class.</summary>
internal static class Winners
{
    /// <summary>Empty while the season runs.</summary>
    public static IReadOnlyList<Winner> Of(Programme programme, Phase phase, ContestBook contests) => phase == Phase.Running
        ? []
        :
        [
            Of(Winner.Overall, contests.All, 1, programme.Rules),
            .. programme.Classes.Select(each =>
                Of(new Slice(Class: each.Id).ToString(), contests.OfClass(each.Id), programme.Rules.MinimumClass, programme.Rules)),
            .. programme.Channels.Select(each =>
                Of(new Slice(Channel: each.Id).ToString(), contests.OnChannel(each.Id), 1, programme.Rules)),
        ];

    private static Winner Of(string scope, Contest contest, int minimum, Rules rules)
    {
        if (contest.Placed.Count == 0) return new Winner(scope, [], "no participant qualified");
        if (contest.Placed.Count < minimum)
            return new Winner(scope, [], string.Create(CultureInfo.InvariantCulture, $"fewer than {minimum} participants qualified"));
        var first = contest.Placed.TakeWhile(entry => entry.CompareTo(contest.Placed[0]) == 0).ToList();
        return rules.WinnerFloor is { } floor && !Reaches(first[0].Total, floor)
            ? new Winner(scope, [], string.Create(CultureInfo.InvariantCulture, $"no total reaches the floor of {floor}"))
            : new Winner(scope, [.. first.Select(entry => entry.Participant.Id)], null);
    }

    /// <summary>On exact numbers: thousandths of a point against the floor in points.</summary>
    private static bool Reaches(Ratio total, decimal floor) => total.Sum >= floor * 1000 * total.N;
}
