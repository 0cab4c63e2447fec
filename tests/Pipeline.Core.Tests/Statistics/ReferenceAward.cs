using System.Globalization;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>The dialogues of the reference set's synthetic award, by period and participant.</summary>
internal static class ReferenceAward
{
    private static readonly Lazy<string[][]> Dialogues = new(() => [.. ReferenceSet.Lines("input/award.csv")]);

    public static IReadOnlyList<string> Participants() =>
        [.. Dialogues.Value.Select(line => line[3]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Scores in thousandths of a point; an unanswered dialogue scores 0.</summary>
    public static Multiset Scores(string period, string participant) => Of(period, participant, _ => true, line => Whole(line[18]));

    public static Multiset AnsweredScores(string period, string participant) =>
        Of(period, participant, Answered, line => Whole(line[18]));

    /// <summary>Being valued minus being welcomed, in points, in the answered dialogues.</summary>
    public static Multiset Changes(string period, string participant) => Of(period, participant, Answered, Change);

    public static Multiset ChangesIn(string period, string channel) =>
        Sample.Of([.. Dialogues.Value.Where(line => line[1] == period && line[5] == channel && Answered(line)).Select(Change)]);

    /// <summary>The answers whether the shopper would buy, 0 or 100.</summary>
    public static Multiset Buy(string period, string participant) =>
        Of(period, participant, line => line[19] != "", line => Whole(line[19]));

    /// <summary>The answers on 0 to 10 whether the shopper would recommend.</summary>
    public static Multiset Recommend(string period, string participant) =>
        Of(period, participant, line => line[20] != "", line => Whole(line[20]));

    public static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Change(string[] line) => Whole(line[15]) - Whole(line[8]);

    private static bool Answered(string[] line) => line[6] == "1";

    private static Multiset Of(string period, string participant, Func<string[], bool> counts, Func<string[], int> value) =>
        Sample.Of([.. Dialogues.Value.Where(line => line[1] == period && line[3] == participant && counts(line)).Select(value)]);
}
