namespace Pipeline.Core.Results;

/// <summary>
/// A participant's place by `total(all)`, ordered on exact integers with places 1, 2, 2, 4. In a final season only qualified participants have
/// a place; a participant below the minimum shown has neither place nor value.
/// </summary>
public sealed record RankedParticipant(string Participant, int? Rank, double? Value, long N, bool Qualified);
