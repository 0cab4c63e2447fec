namespace Pipeline.Core.Programmes;

/// <summary>One season of one award: calendar, questionnaire, classes, participants and rules. Built only from a definition without faults.</summary>
public sealed record Programme
{
    public required string Id { get; init; }
    public required LocalText Name { get; init; }
    public required string Locale { get; init; }
    public required TimeZoneInfo TimeZone { get; init; }
    public required Season Season { get; init; }
    public required IReadOnlyList<Channel> Channels { get; init; }
    public required IReadOnlyList<ParticipantClass> Classes { get; init; }
    public required IReadOnlyList<Area> Areas { get; init; }
    public required IReadOnlyList<Question> Questions { get; init; }
    public required IReadOnlyList<CommentField> Comments { get; init; }

    /// <summary>Every pair whose change within the dialogue is counted; the highlighted pair is always among them.</summary>
    public required IReadOnlyList<QuestionPair> Pairs { get; init; }

    public required Highlights? Highlights { get; init; }
    public required Rules Rules { get; init; }
    public required IReadOnlyList<ScheduleEntry> Schedule { get; init; }
    public required IReadOnlyList<Participant> Participants { get; init; }

    public Questionnaire Questionnaire { get; init; } = Questionnaire.First;

    /// <summary>Null when posts are not signed.</summary>
    public Author? Author { get; init; }

    /// <summary>The calendar day in the programme's time zone on which the instant falls.</summary>
    public DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    public Question? FindQuestion(string id) => Questions.FirstOrDefault(question => question.Id == id);

    public Participant? FindParticipant(string id) => Participants.FirstOrDefault(participant => participant.Id == id);

    public Channel? FindChannel(string id) => Channels.FirstOrDefault(channel => channel.Id == id);
}
