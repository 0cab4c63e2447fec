using System.Globalization;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>The participants of the reference set's second period, with their dialogue scores in thousandths of a point.</summary>
internal static class AwardScores
{
    public static IReadOnlyList<(string Class, string Participant, Moments Scores)> Participants() =>
    [
        .. from line in ReferenceSet.Lines("input/award.csv")
           where line[1] == "2"
           group int.Parse(line[18], CultureInfo.InvariantCulture) by (Class: line[2], Participant: line[3]) into scores
           select (scores.Key.Class, scores.Key.Participant, Moments.Of(Sample.Of([.. scores]))),
    ];
}
