namespace Pipeline.Core.Posts;

/// <summary>A quote that could be chosen: whose it is, from which local day, how many stretches were hidden in it, and its place in the fixed order.</summary>
public sealed record QuoteCandidate(Quote Quote, string Participant, DateOnly Day, int Hidden, string Order);
