namespace Pipeline.Simulation.Tests.World;

/// <summary>What became of some worlds: how much happened in them, and of those in which a promise was broken, how.</summary>
internal sealed record SeedRun(long Steps, long Died, IReadOnlyList<string> Broken, string Told);
