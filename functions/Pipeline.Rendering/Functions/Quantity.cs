namespace Pipeline.Rendering.Functions;

/// <summary>
/// How many of all, as a key into the locale's quantities: all, most (more than half), many (a quarter, and five at least), some, one,
/// none.
/// </summary>
internal static class Quantity
{
    private const int FewestToBeMany = 5;

    /// <summary>Every key; a locale must have a word for each.</summary>
    internal static IReadOnlyList<string> Keys { get; } = ["none", "one", "some", "many", "most", "all"];

    public static string Of(long part, long whole)
    {
        if (whole <= 0 || part < 0 || part > whole) throw new ArgumentOutOfRangeException(nameof(part), part, "it is no part of a whole");
        if (part == 0) return "none";
        if (part == whole) return "all";
        if (2 * part > whole) return "most";
        if (part == 1) return "one";
        return part >= FewestToBeMany && 4 * part >= whole ? "many" : "some";
    }
}
