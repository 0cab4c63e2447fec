using System.Globalization;
using System.Text.Json;
using Pipeline.Core.Periods;

namespace Pipeline.Core.Results;

/// <summary>
/// Reads results that `ResultsJson` wrote, also earlier versions of it that said less, so that kept results can be shown as CSV or to one
/// participant.
/// </summary>
public static class ResultsReader
{
    public static PeriodResults Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new PeriodResults(
            Text(root, "programme"),
            PeriodId.TryParse(Text(root, "period"), out var period) ? period : throw new FormatException("The results name no period."),
            Text(root, "phase") == "final" ? Phase.Final : Phase.Running,
            new DayRange(Day(root, "from"), Day(root, "through")),
            root.GetProperty("computedAt").GetDateTimeOffset(),
            root.GetProperty("version").GetInt32(),
            root.GetProperty("dialogues").GetInt64(),
            Text(root, "contentHash"),
            [.. root.GetProperty("figures").EnumerateArray().Select(ReadFigure)],
            [.. root.GetProperty("suppressed").EnumerateArray().Select(ReadSuppressed)],
            [.. root.GetProperty("ranking").EnumerateArray().Select(ReadRanked)],
            root.TryGetProperty("winners", out var winners) ? [.. winners.EnumerateArray().Select(ReadWinner)] : [])
        {
            Questionnaire = root.TryGetProperty("questionnaire", out var questionnaire) ? questionnaire.GetInt32() : 1,
        };
    }

    private static Figure ReadFigure(JsonElement item) =>
        new(
            Text(item, "id"), item.GetProperty("value").GetDouble(), Count(item),
            Number(item, "low"), Number(item, "high"), Text(item, "unit"));

    private static SuppressedFigure ReadSuppressed(JsonElement item) => new(Text(item, "id"), Count(item), Text(item, "reason"));

    private static RankedParticipant ReadRanked(JsonElement item) =>
        new(
            Text(item, "participant"), (int?)Number(item, "rank"), Number(item, "value"), Count(item),
            item.GetProperty("qualified").GetBoolean())
        {
            RankLow = (int?)Number(item, "rankLow"),
            RankHigh = (int?)Number(item, "rankHigh"),
            First = Number(item, "first"),
            Decimals = (int?)Number(item, "decimals") ?? 1,
        };

    private static Winner ReadWinner(JsonElement item) =>
        new(
            Text(item, "scope"), [.. item.GetProperty("participants").EnumerateArray().Select(each => each.GetString()!)],
            item.TryGetProperty("reason", out var reason) ? reason.GetString() : null);

    private static string Text(JsonElement item, string name) =>
        item.GetProperty(name).GetString() ?? throw new FormatException($"The results have no {name}.");

    private static DateOnly Day(JsonElement item, string name) =>
        DateOnly.ParseExact(Text(item, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Count(JsonElement item) => item.GetProperty("n").GetInt64();

    private static double? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var number) && number.ValueKind != JsonValueKind.Null ? number.GetDouble() : null;
}
