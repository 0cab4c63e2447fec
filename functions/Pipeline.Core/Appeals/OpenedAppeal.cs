namespace Pipeline.Core.Appeals;

/// <summary>What became of the wish to appeal: opened, one about the dialogue is open already, too many are, or there is no such dialogue.</summary>
public abstract record OpenedAppeal
{
    private OpenedAppeal()
    {
    }

    public sealed record Opened(Appeal Appeal) : OpenedAppeal;

    public sealed record OpenAlready(Appeal Appeal) : OpenedAppeal;

    public sealed record TooMany(int Open) : OpenedAppeal;

    public sealed record NoDialogue : OpenedAppeal;
}
