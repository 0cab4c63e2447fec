namespace Pipeline.Core.Delivery.Corrections;

/// <summary>What became of a choice of corrections: how many mails were prepared, or which participants have none on offer, and then nothing was done.</summary>
public sealed record ReleasedCorrections(int Prepared, IReadOnlyList<string> NotOffered);
