namespace Pipeline.Core.Links;

/// <summary>The links that a list asks for, or every fault of it (then there are none).</summary>
public sealed record LinkReading(IReadOnlyList<LinkRequest> Requests, IReadOnlyList<Fault> Faults);
