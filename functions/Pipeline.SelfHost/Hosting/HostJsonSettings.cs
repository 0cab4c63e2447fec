using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Pipeline.SelfHost.Hosting;

/// <summary>Reads single settings of host.json and collects a sentence about each that is wrong.</summary>
internal sealed class HostJsonSettings(IConfiguration json)
{
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    public string Text(string key, string usual) => json[key] ?? usual;

    public int Number(string key, int usual, int least, int most)
    {
        if (json[key] is not { } text) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        return Wrong(key, text, $"a whole number from {least} to {most}", usual);
    }

    public TimeSpan Span(string key, TimeSpan usual, TimeSpan least, TimeSpan most)
    {
        if (json[key] is not { } text) return usual;
        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span) && span >= least && span <= most) return span;
        return Wrong(key, text, $"a time from {least:c} to {most:c}", usual);
    }

    public TimeSpan FunctionTimeout(string key, TimeSpan usual) =>
        json[key] == "-1" ? Timeout.InfiniteTimeSpan : Span(key, usual, TimeSpan.FromSeconds(1), TimeSpan.FromDays(10));

    public string Choice(string key, string usual, string other)
    {
        if (json[key] is not { } text) return usual;
        if (string.Equals(text, usual, StringComparison.OrdinalIgnoreCase)) return usual;
        if (string.Equals(text, other, StringComparison.OrdinalIgnoreCase)) return other;
        return Wrong(key, text, $"'{usual}' or '{other}'", usual);
    }

    public Dictionary<string, LogLevel> LogLevels(string key)
    {
        var levels = new Dictionary<string, LogLevel>(StringComparer.Ordinal);
        foreach (var entry in json.GetSection(key).GetChildren())
        {
            if (Enum.TryParse<LogLevel>(entry.Value, ignoreCase: true, out var level)) levels[entry.Key] = level;
            else Wrong(entry.Path, entry.Value ?? "", "a log level such as 'Warning'", LogLevel.None);
        }

        return levels;
    }

    private T Wrong<T>(string key, string text, string wanted, T usual)
    {
        faults.Add($"'{key.Replace(':', '.')}' is '{text}'; it must be {wanted}.");
        return usual;
    }
}
