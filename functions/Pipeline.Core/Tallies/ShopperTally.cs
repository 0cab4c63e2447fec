namespace Pipeline.Core.Tallies;

/// <summary>The counts of one shopper within a slice.</summary>
public sealed class ShopperTally
{
    /// <summary>All contacts of the slice that the shopper made, answered or not.</summary>
    public long Dialogues { get; private set; }

    /// <summary>Scores of the answered ones with points possible, in thousandths of a point (0 to 100 000).</summary>
    public Multiset Scores { get; } = new();

    internal void AddDialogues(long times) => Dialogues = checked(Dialogues + times);

    internal void Add(ShopperTally other)
    {
        AddDialogues(other.Dialogues);
        Scores.Add(other.Scores);
    }
}
