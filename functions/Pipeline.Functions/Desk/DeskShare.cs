namespace Pipeline.Functions.Desk;

/// <summary>How many approved evaluations a group has of those planned; `Planned` is 0 where nothing is known of a plan. `Percent` is whole, at most 100.</summary>
public sealed record DeskShare(string Id, string Name, int Done, int Planned)
{
    public int Percent => Planned == 0 ? 0 : Math.Min(100, Done * 100 / Planned);
}
