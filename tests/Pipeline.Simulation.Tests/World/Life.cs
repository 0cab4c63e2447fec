namespace Pipeline.Simulation.Tests.World;

/// <summary>
/// A process while it lives. Any call that leaves it may let others go first, fail before or after it was done, or be the last one. A dead process does nothing more.
/// </summary>
internal sealed class Life(Dice dice)
{
    /// <summary>How many of a thousand calls come to harm; 0 in calm weather.</summary>
    public int Harm { get; set; }

    /// <summary>How many of a thousand calls let others go first.</summary>
    public int Yields { get; set; }

    public bool IsDead { get; private set; }

    public int Calls { get; private set; }

    public bool LetsOthersGoFirst => Yields > 0 && dice.PerMille(Yields);

    /// <summary>Throws when the process does not live, or when the call fails before it was done. Whether it is to fail once it was.</summary>
    public bool Begin(bool isWrite, bool mayOutlive)
    {
        Calls++;
        if (IsDead) throw new HarmException("The process died before.");
        if (Harm == 0 || !dice.PerMille(Harm)) return false;
        IsDead = !mayOutlive || dice.Percent(60);
        return isWrite && dice.Percent(60) ? true : throw new HarmException(IsDead ? "The process died before the call." : "Storage did not answer, and did nothing.");
    }

    public HarmException Lost() => new(IsDead ? "The process died after the call." : "Storage did not answer, and had done it.");
}
