using System.Globalization;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;

namespace Pipeline.Adapters.Tables;

/// <summary>The only place that builds keys: parts joined by `~`, each escaped so that it may hold anything.</summary>
internal static class TableKeys
{
    /// <summary>Every digit and letter sorts before it, so `prefix~~` ends a range of rows whose next part starts with one.</summary>
    private const char Separator = '~';

    // Table Storage forbids the first four in keys; % is mangled by some clients.
    private const string Reserved = @"/\#?%~";

    public const string MarkPrefix = "d";
    public const string CountedPrefix = "c";

    public static string Join(params ReadOnlySpan<string> parts)
    {
        var escaped = new string[parts.Length];
        for (var at = 0; at < parts.Length; at++) escaped[at] = HexEscape.Write(parts[at], Reserved);
        return string.Join(Separator, escaped);
    }

    /// <summary>The parts that `Join` was given.</summary>
    public static IReadOnlyList<string> Split(string key) => [.. key.Split(Separator).Select(HexEscape.Read)];

    public static string Of(ParticipantKey participant) => Join(participant.Programme, participant.Participant);

    public static string Evaluation(DateOnly day, string id) => Join("e", Text(day), id);

    public static (string From, string Before) Evaluations(DateOnly from, DateOnly through) =>
        (Join("e", Text(from)), through == DateOnly.MaxValue ? "e~~" : Join("e", Text(through.AddDays(1))));

    /// <summary>Every row of a content, present or earlier; rows of counts and marks lie before them, identities behind.</summary>
    public static (string From, string Before) Contents { get; } = (Join("e", ""), Join("h") + "~~");

    public static string Identity(string id) => Join("i", id);

    public static string History(string id, int revision) => Join("h", id, revision.ToString("0000", CultureInfo.InvariantCulture));

    public static (string From, string Before) History(string id) => (Join("h", id, ""), Join("h", id) + "~~");

    public static string Mark(DateOnly day) => Join(MarkPrefix, Text(day));

    public static string Counted(DateOnly day) => Join(CountedPrefix, Text(day));

    /// <summary>The rows of counted days and of marks, which follow one another.</summary>
    public static (string From, string Before) Counts { get; } = (Join(CountedPrefix, ""), Join(MarkPrefix) + "~~");

    /// <summary>The row of a text's version; it sorts behind the rows of everything that has texts.</summary>
    public static string Text(string name, int version) => Join("", name, version.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>Where the rows of texts begin.</summary>
    public const string FirstText = "~";

    public static string Delivery(DeliveryKey key) => Join(
        key.Kind, key.Participant, key.Recipient, "v" + key.Version.ToString(CultureInfo.InvariantCulture));

    /// <summary>The rows of a period's deliveries of a kind.</summary>
    public static (string From, string Before) Deliveries(string kind) => (Join(kind, ""), Join(kind) + "~~");

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
