namespace Pipeline.Core.Json;

/// <summary>Builds RFC 6901 pointers; the empty text points at the whole document.</summary>
public static class JsonPointer
{
    public static string Child(string parent, string name) =>
        name.AsSpan().ContainsAny('~', '/')
            ? $"{parent}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"
            : $"{parent}/{name}";
}
