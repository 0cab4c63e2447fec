using System.Globalization;
using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>Reads the definition that the generator itself has written; it has no faults to look for.</summary>
internal static class DefinitionReader
{
    public static Programme Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var locale = Id(root, "locale");
        var season = root.GetProperty("season");
        var rules = root.GetProperty("rules");
        var highlights = root.GetProperty("highlights");
        return new Programme
        {
            Id = Id(root, "id"),
            Name = Text(root, "name"),
            Locale = locale,
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(Id(root, "timeZone")),
            Season = new(Day(season, "start"), Day(season, "end"), Day(season, "awardDate"), Text(season, "next"), null),
            Channels = [.. Each("channels").Select(item => new Channel(Id(item, "id"), Text(item, "name"), Text(item, "dialogues")))],
            Classes = [.. Each("classes").Select(item => new ParticipantClass(Id(item, "id"), Text(item, "name")))],
            Areas = [.. Each("areas").Select(item => new Area(Id(item, "id"), Text(item, "name"), item.GetProperty("weight").GetDecimal()))],
            Questions = [.. Each("questions").Select(Question)],
            Comments = [.. Each("comments").Select(item => new CommentField(Id(item, "id"), Text(item, "name")))],
            Pairs = [.. Each("pairs").Select(item => new QuestionPair(Id(item, "from"), Id(item, "to")))],
            Highlights = new(
                new(Id(highlights, "from"), Id(highlights, "to")),
                Id(highlights.GetProperty("share"), "question"),
                Id(highlights.GetProperty("share"), "option"),
                Id(highlights, "sentiment"),
                Id(highlights, "drivers")),
            Rules = new(
                false,
                Number(rules, "minimumShown"),
                Number(rules, "minimumQuotes"),
                Number(rules, "minimumClass"),
                Number(rules, "dialoguesToQualify"),
                false,
                false),
            Schedule = [.. Each("schedule").Select(item => new ScheduleEntry(
                Enum.Parse<PeriodKind>(Id(item, "period"), ignoreCase: true),
                item.TryGetProperty("post", out var post) ? post.GetString() : null,
                false,
                item.TryGetProperty("reports", out _)))],
            Participants = [.. Each("participants").Select(item => new Participant(
                Id(item, "id"),
                Id(item, "name"),
                Id(item, "class"),
                Enum.Parse<Entitlement>(Id(item, "entitlement"), ignoreCase: true),
                [.. Items(item, "contacts").Select(contact => new Contact(Id(contact, "email"), Id(contact, "name"), Id(contact, "locale")))]))],
        };

        IEnumerable<JsonElement> Each(string name) => root.GetProperty(name).EnumerateArray();

        LocalText Text(JsonElement owner, string name) => new(
            owner.GetProperty(name).EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!), locale);

        Question Question(JsonElement item) => new(
            Id(item, "id"),
            Enum.Parse<QuestionKind>(Id(item, "kind"), ignoreCase: true),
            item.TryGetProperty("area", out var area) ? area.GetString() : null,
            Text(item, "text"),
            [.. Items(item, "options").Select(option => new Option(
                Id(option, "code"), option.TryGetProperty("points", out var points) ? points.GetInt32() : 0, Text(option, "text")))],
            Id(item, "kind") == "nps" ? 0 : Number(item, "min"),
            Id(item, "kind") == "nps" ? 10 : Number(item, "max"),
            [.. Items(item, "channels").Select(channel => channel.GetString()!)],
            [.. Items(item, "optionalFor").Select(inClass => inClass.GetString()!)],
            item.TryGetProperty("introduced", out var introduced) ? introduced.GetString() : null);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;

    private static string Id(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;

    private static int Number(JsonElement owner, string name) => owner.TryGetProperty(name, out var number) ? number.GetInt32() : 0;

    private static DateOnly Day(JsonElement owner, string name) => DateOnly.ParseExact(Id(owner, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
