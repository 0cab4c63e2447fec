namespace Pipeline.Rendering.Facts;

/// <summary>One figure of somebody else's: what it says, by language, whose it is, from which year, and whom it is about.</summary>
internal sealed record Fact(string Id, IReadOnlyDictionary<string, string> Text, string Source, int Year, string Population)
{
    private const int FreshYears = 5;

    /// <summary>Older than five years on the day.</summary>
    public bool IsStale(DateOnly on) => on.Year - Year > FreshYears;
}
