namespace Pipeline.Core;

/// <summary>The instant at which a clock on the wall shows a time.</summary>
public static class LocalInstant
{
    // An hour that the clock skips in spring is read as if it had not been skipped: the instant exists, and the day is right.
    public static DateTimeOffset In(TimeZoneInfo zone, DateTime local) => TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(local)), zone);

    /// <summary>The first time that it shows it, where an hour comes twice when summer time ends; in UTC. ArgumentException for a time that the clock skips.</summary>
    public static DateTimeOffset FirstIn(TimeZoneInfo zone, DateTime local)
    {
        if (zone.IsInvalidTime(local)) throw new ArgumentException($"The clocks of {zone.Id} skip {local:s}.", nameof(local));
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
