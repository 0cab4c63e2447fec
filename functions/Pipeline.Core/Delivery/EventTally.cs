namespace Pipeline.Core.Delivery;

/// <summary>What became of events that were told: new ones, those known already, and those of no delivery that is known here.</summary>
public sealed record EventTally(int Taken, int Known, int Stray);
