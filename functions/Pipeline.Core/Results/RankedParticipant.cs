namespace Pipeline.Core.Results;

/// <summary>
/// A participant's place by `total(all)`, ordered on exact integers with places 1, 2, 2, 4. In a final season only qualified participants have
/// a place; a participant below the minimum shown has neither place nor value.
/// </summary>
public sealed record RankedParticipant(string Participant, int? Rank, double? Value, long N, bool Qualified)
{
    /// <summary>The best place that the data allow (95 %); null without a place.</summary>
    public int? RankLow { get; init; }

    /// <summary>The worst place that the data allow.</summary>
    public int? RankHigh { get; init; }

    /// <summary>The probability, 0 to 1, of being truly first.</summary>
    public double? First { get; init; }

    /// <summary>With how many decimals the value must be printed, so that totals that differ also differ in print.</summary>
    public int Decimals { get; init; } = 1;
}
