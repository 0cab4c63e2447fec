using Pipeline.Core.Delivery;
using Pipeline.Core.Reports;

namespace Pipeline.Simulation.Tests.World;

/// <summary>Addresses that nobody opens.</summary>
internal sealed class WorldAddresses : IUnsubscribeAddress, IReportLinks
{
    private static readonly Uri Site = new("https://award.example/");

    public Uri To(string token) => Site;

    public Uri To(Report report) => Site;
}
