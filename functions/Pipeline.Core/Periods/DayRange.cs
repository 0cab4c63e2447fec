namespace Pipeline.Core.Periods;

/// <summary>Local days, both ends included.</summary>
public readonly record struct DayRange(DateOnly From, DateOnly Through)
{
    public bool Contains(DateOnly day) => day >= From && day <= Through;
}
