using System.Globalization;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>One dialogue of the synthetic award, its score in thousandths of a point.</summary>
internal sealed record AwardRow(string Class, string Participant, string Shopper, string Channel, bool Answered, int Score)
{
    public static readonly string[] Channels = ["phone", "email", "chat", "messenger"];

    public static List<AwardRow> SecondPeriod() =>
        [.. from line in ReferenceSet.Lines("input/award.csv")
            where line[1] == "2"
            select new AwardRow(line[2], line[3], line[4], line[5], line[6] == "1", int.Parse(line[18], CultureInfo.InvariantCulture))];

    public static IReadOnlyList<Moments> ScoresByChannel(IReadOnlyList<AwardRow> rows) =>
        [.. Channels.Select(channel => Scores(rows.Where(row => row.Channel == channel)))];

    public static Moments Scores(IEnumerable<AwardRow> rows) => Moments.Of(Sample.Of([.. rows.Select(row => row.Score)]));
}
