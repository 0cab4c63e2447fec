namespace Pipeline.Core.Programmes;

/// <summary>The local times of a working day between which participants are contacted, both inclusive.</summary>
public sealed record ContactHours(TimeOnly From, TimeOnly Through);
