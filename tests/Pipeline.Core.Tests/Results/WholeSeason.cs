using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

/// <summary>A season with something of everything, so that every measure has something to say: two classes, shoppers, chatbots, waits, a season before.</summary>
internal static class WholeSeason
{
    private const int DialoguesEach = 44;

    public static Programme Award { get; } = Build("eksempelprisen-2026");

    public static PeriodResults Results { get; } = Compute();

    private static PeriodResults Compute()
    {
        var before = Build("eksempelprisen-2025");
        var earlier = new EarlierPeriod(before, PeriodId.Season, Counted.ByParticipant(before, Dialogues(before, 5)));
        var book = new FigureBook(Award, Counted.ByParticipant(Award, Dialogues(Award, 7)), Phase.Final, earlier);
        return new ResultsBuilder(TimeProvider.System).Build(book, PeriodId.Season, new(Award.Season.Start, Award.Season.End), 1);
    }

    private static IEnumerable<Evaluation> Dialogues(Programme programme, int every) =>
        from participant in Enumerable.Range(0, programme.Participants.Count)
        from index in Enumerable.Range(0, DialoguesEach)
        select Dialogue(programme, participant, index, every);

    private static Evaluation Dialogue(Programme programme, int participant, int index, int every)
    {
        var luck = ((participant * 37) + (index * 101) + (index * index * participant)) % 97;
        var builder = new EvaluationBuilder(programme).About(programme.Participants[participant].Id)
            .On((index % 3) switch { 0 => "phone", 1 => "email", _ => "chat" })
            .ScoredBy($"s-{(participant + index) % 12:00}").Waiting(luck * 7)
            .By(index % 9 == 2 ? Responder.Chatbot : Responder.Human)
            .Answering("answered-in-time", luck % 3 == 0 ? "slow" : luck % 3 == 1 ? "ok" : "fast")
            .Answering("welcome", luck % every == 0 ? "no" : "yes")
            .Answering("asked-needs", luck % 4 == 0 ? "no" : luck % 4 == 1 ? "partly" : "yes")
            .Answering("valued", luck % (every - 1) == 0 ? "no" : "yes")
            .Answering("would-buy", luck % 11 < 3 ? "no" : "yes");
        return index == 40 ? builder.Ending(Outcome.NoReply).Build() : builder.Build();
    }

    private static Programme Build(string id) => new ProgrammeBuilder().WithId(id).WithParticipants(
    [
        .. Enumerable.Range(1, 24).Select(number => ProgrammeBuilder.NewParticipant(
            $"deltaker-{number:00}", $"Deltaker {number}", number <= 12 ? "strom" : "offentlig", Entitlement.Full) with
        {
            SelfRatings = number == 1 ? [new("valued", 95m), new("total", 90m)] : [],
        }),
    ]).Build();
}
