namespace Pipeline.Rendering.Locales;

/// <summary>A noun as it goes with one and with any other number.</summary>
internal sealed record Plural
{
    public required string One { get; init; }
    public required string Many { get; init; }

    public string For(long count) => count == 1 ? One : Many;
}
