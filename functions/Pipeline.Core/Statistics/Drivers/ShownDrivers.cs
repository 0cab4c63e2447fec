namespace Pipeline.Core.Statistics.Drivers;

/// <summary>How much of a driver analysis its sample bears.</summary>
public enum ShownDrivers
{
    Nothing,
    First,
    RankedList,
}
