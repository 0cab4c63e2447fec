namespace Pipeline.Core.Evaluations.Quality;

/// <summary>Which flags came and are there, and which went, on or after a day; the last one that was looked through when none is asked for.</summary>
public sealed record FlagChanges(DateOnly Since, DateOnly LookedOn, IReadOnlyList<FlagSighting> Came, IReadOnlyList<FlagSighting> Gone)
{
    /// <summary>Null before the first round.</summary>
    public static async Task<FlagChanges?> ReadAsync(IFlagStore flags, string programme, DateOnly? since, CancellationToken cancellationToken)
    {
        if (await flags.FindRoundAsync(programme, cancellationToken) is not { } round) return null;
        var (from, all) = (since ?? round.Day, await flags.ListAsync(programme, cancellationToken));
        return new FlagChanges(
            from, round.Day, [.. all.Where(sighting => sighting.Gone is null && sighting.Came >= from)], [.. all.Where(sighting => sighting.Gone >= from)]);
    }
}
