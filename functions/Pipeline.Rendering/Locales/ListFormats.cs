namespace Pipeline.Rendering.Locales;

/// <summary>How a list of names is written: "a, b og c".</summary>
internal sealed record ListFormats
{
    public required string Between { get; init; }
    public required string BeforeLast { get; init; }

    public string Write(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(Between, names.Take(names.Count - 1)) + BeforeLast + names[^1],
    };
}
