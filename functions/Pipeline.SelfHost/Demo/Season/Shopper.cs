namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// A shopper: writes in one language, at a length of their own (how many sentences at most), and judges a little milder or sterner than others
/// (thousandths of a standard deviation).
/// </summary>
internal sealed record Shopper(string Id, string Language, int Sentences, int Leniency)
{
    private const int LeniencyDeviation = 350;

    public static IReadOnlyList<Shopper> Team(int size, ulong seed)
    {
        var random = SeededRandom.For(seed, SeedPurpose.Shoppers);
        return [.. Enumerable.Range(1, size).Select(number => new Shopper(
            FormattableString.Invariant($"s-{number:000}"),
            DrawLanguage(random.Below(100)),
            1 + random.Below(4),
            random.Bell(LeniencyDeviation)))];
    }

    private static string DrawLanguage(int ofHundred) => ofHundred switch
    {
        < 81 => "nb",
        < 94 => "nn",
        _ => "da",
    };
}
