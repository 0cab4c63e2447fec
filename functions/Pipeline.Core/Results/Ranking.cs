using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results.Measures;

namespace Pipeline.Core.Results;

/// <summary>
/// The participants by `total(all)`, compared as exact fractions: equal totals share a place and the next ones are skipped (1, 2, 2, 4).
/// Participants without a place follow by id.
/// </summary>
internal sealed class Ranking
{
    private readonly Dictionary<string, RankedParticipant> byParticipant;

    public Ranking(PeriodTallies tallies, Phase phase)
    {
        var programme = tallies.Layout.Programme;
        var totals = programme.Participants.Select(participant => Total.Of(participant, programme.Rules, tallies)).ToList();
        var placed = totals.Where(total => total.Shown && (phase == Phase.Running || total.Qualified)).ToList();
        placed.Sort((left, right) =>
            right.CompareTo(left) is not 0 and var order ? order : string.CompareOrdinal(left.Participant, right.Participant));
        var rows = new List<RankedParticipant>(totals.Count);
        for (var at = 0; at < placed.Count; at++)
        {
            var tied = at > 0 && placed[at].CompareTo(placed[at - 1]) == 0;
            rows.Add(placed[at].Row(tied ? rows[^1].Rank : at + 1));
        }

        rows.AddRange(totals.Except(placed).OrderBy(total => total.Participant, StringComparer.Ordinal).Select(total => total.Row(null)));
        Rows = rows;
        byParticipant = rows.ToDictionary(row => row.Participant, StringComparer.Ordinal);
    }

    public IReadOnlyList<RankedParticipant> Rows { get; }

    public RankedParticipant Of(string participant) => byParticipant[participant];

    private sealed record Total(string Participant, long Sum, long N, bool Shown, bool Qualified) : IComparable<Total>
    {
        public static Total Of(Participant participant, Rules rules, PeriodTallies tallies)
        {
            var scores = TotalMeasure.ScoresOfAll(tallies.Of(new Slice(participant.Id)));
            var shown = scores.N > 0 && scores.N >= rules.MinimumShown;
            return new Total(participant.Id, scores.Sum, scores.N, shown, shown && scores.N >= rules.DialoguesToQualify);
        }

        public int CompareTo(Total? other) => other is null ? 1 : ((Int128)Sum * other.N).CompareTo((Int128)other.Sum * N);

        public RankedParticipant Row(int? rank)
        {
            double? value = Shown ? (double)Sum / (N * (double)ValueScale.Thousandths.Per) : null;
            return new RankedParticipant(Participant, rank, value, N, Qualified);
        }
    }
}
