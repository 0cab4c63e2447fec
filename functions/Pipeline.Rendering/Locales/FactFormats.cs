namespace Pipeline.Rendering.Locales;

/// <summary>
/// How a fact from outside is cited. Patterns hold `{source}` and `{year}`; the stale one is for facts older than five years.
/// </summary>
internal sealed record FactFormats
{
    public required string Cited { get; init; }
    public required string Stale { get; init; }
}
