using System.Globalization;
using Pipeline.Core;
using Pipeline.Core.Programmes;

namespace Pipeline.Benchmarks.Counting;

/// <summary>
/// An award of the size that counting is timed with: 200 participants, 4 channels, 4 weighted areas, 40 questions of five answers. When they are
/// scored, each dialogue has a score and one of each area to be counted besides its answers.
/// </summary>
internal static class CountingAward
{
    public const int Participants = 200;
    public const int Weeks = 16;
    public const int Questions = 40;
    public const int Answers = 5;

    private static readonly (string Id, decimal Weight, int Questions)[] Areas = [("wait", 5, 2), ("welcome", 15, 8), ("agent", 60, 25), ("overall", 20, 5)];

    public static IReadOnlyList<string> Channels { get; } = ["phone", "email", "chat", "messenger"];

    public static Programme Build(QuestionKind kind) => new()
    {
        Id = "counting",
        Name = Text("Counting"),
        Locale = "nb",
        TimeZone = TimeZoneInfo.Utc,
        Season = new Season(FirstDay(0), FirstDay(Weeks).AddDays(-1), null, null, null),
        Channels = [.. Channels.Select(id => new Channel(id, Text(id), Text(id)))],
        Classes = [new ParticipantClass("all", Text("all"))],
        Areas = [.. Areas.Select(area => new Area(area.Id, Text(area.Id), kind == QuestionKind.Scored ? area.Weight : 0))],
        Questions = [.. Areas.SelectMany(area => Enumerable.Repeat(area.Id, area.Questions)).Select((area, at) => Question(kind, area, at))],
        Comments = [],
        Pairs = [],
        Highlights = null,
        Rules = new Rules(false, 5, 5, 8, 4, 20, 3, 8, null, [], false, false, false),
        Schedule = [],
        Participants = [.. Enumerable.Range(0, Participants).Select(at => new Participant(ParticipantId(at), ParticipantId(at), "all", Entitlement.None, []))],
    };

    public static string ParticipantId(int participant) => string.Create(CultureInfo.InvariantCulture, $"participant-{participant:000}");

    public static DateOnly FirstDay(int week) => new DateOnly(2026, 1, 5).AddDays(7 * week);

    private static Question Question(QuestionKind kind, string area, int at) => new(
        string.Create(CultureInfo.InvariantCulture, $"q{at:00}"), kind, area, Text("?"),
        [.. Enumerable.Range(0, Answers).Select(answer => new Option(string.Create(CultureInfo.InvariantCulture, $"a{answer}"), kind == QuestionKind.Scored ? 25 * answer : 0, null))],
        0, 0, [], [], null);

    private static LocalText Text(string text) => LocalText.Same(text, "nb");
}
