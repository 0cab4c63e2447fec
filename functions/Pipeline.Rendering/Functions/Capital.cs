namespace Pipeline.Rendering.Functions;

/// <summary>A name as it stands at the beginning of a sentence or a row.</summary>
internal static class Capital
{
    public static string Of(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..];
}
