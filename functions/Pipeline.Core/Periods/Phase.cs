namespace Pipeline.Core.Periods;

/// <summary>Final only for a season that is over and locked; everything else is running.</summary>
public enum Phase
{
    Running,
    Final,
}
