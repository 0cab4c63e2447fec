namespace Pipeline.Functions.Tests.Costs;

/// <summary>What so many of something cost in US dollars.</summary>
internal sealed record Price(string Of, string Unit, decimal Units, decimal Dollars)
{
    public decimal For(decimal amount) => amount / Units * Dollars;
}
