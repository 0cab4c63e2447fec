namespace Pipeline.Rendering.Locales;

/// <summary>
/// How one question is spoken of. Noun: what its score measures ("følelsen av å være velkommen"). Affirmed and Denied: what those did who said yes or no
/// ("ville handlet"). Condition and Definition: how a share must be qualified whenever it is quoted.
/// </summary>
internal sealed record Theme
{
    public string? Noun { get; init; }
    public string? Heading { get; init; }
    public string? Affirmed { get; init; }
    public string? Denied { get; init; }
    public string? Condition { get; init; }
    public string? Definition { get; init; }
}
