namespace Pipeline.Core.Appeals;

/// <summary>A contest (`all`, `class=…`, `channel=…`) that others would have won.</summary>
public sealed record ChangedWinner(string Scope, IReadOnlyList<string> Before, IReadOnlyList<string> After);
