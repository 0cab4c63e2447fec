using Pipeline.Core.Periods;
using Pipeline.Testing.Azurite;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>A part of the way, and what it asked of storage.</summary>
internal sealed record Stage(string Name, StorageOperations Operations)
{
    public const string Door = "door", Count = "count", Event = "event";

    public static string Of(string period, PeriodState from) => $"{period} {from}";
}
