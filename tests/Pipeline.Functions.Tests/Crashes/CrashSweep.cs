namespace Pipeline.Functions.Tests.Crashes;

/// <summary>One story, run again for each write that may come to harm: every one when `CRASHES` is `all`, else every so many, another share of them in each mode.</summary>
internal static class CrashSweep
{
    /// <summary>The runs that ended otherwise than the unharmed one, and how.</summary>
    public static async Task<IReadOnlyList<string>> BrokenAsync(
        CrashMode mode, int stride, (string End, int Writes) unharmed, Func<CrashPoint, Task<(string End, int Writes)>> run)
    {
        var step = Environment.GetEnvironmentVariable("CRASHES") == "all" ? 1 : stride;
        var modes = Enum.GetValues<CrashMode>().Length;
        List<string> broken = [];

        for (var at = (int)mode * step / modes; at < unharmed.Writes; at += step)
        {
            var (end, _) = await run(new CrashPoint(at, mode));
            if (end != unharmed.End) broken.Add($"{mode} at {at} of {unharmed.Writes}:\n{Ends.Difference(unharmed.End, end)}");
        }

        return broken;
    }
}
