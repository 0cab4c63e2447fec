using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Benchmarks.Counting;

/// <summary>
/// The product's own way on decoded evaluations: a tally per participant and week. With scored questions it also counts the scores of dialogues and
/// areas, which nobody else does here.
/// </summary>
internal sealed class TallyCounting(CountingSeason season, QuestionKind kind) : ICounting
{
    private readonly TallyLayout layout = new(CountingAward.Build(kind));
    private Dictionary<(string Participant, DateOnly Day), Tally> tallies = [];

    public string Name => kind == QuestionKind.Scored ? "tallies of decoded evaluations, with scores" : "tallies of decoded evaluations";

    public void Count(int threads)
    {
        Range[] parts = [.. season.Parts(threads)];
        var counted = new Dictionary<(string Participant, DateOnly Day), Tally>[threads];
        Parallel.For(0, threads, part => counted[part] = CountPart(parts[part]));
        tallies = counted[0];
        foreach (var (key, tally) in counted.Skip(1).SelectMany(part => part)) tallies.Add(key, tally);
    }

    public CellTable Read()
    {
        var table = new CellTable();
        for (var participant = 0; participant < CountingAward.Participants; participant++)
            for (var week = 0; week < CountingAward.Weeks; week++)
                if (tallies.TryGetValue((CountingAward.ParticipantId(participant), CountingAward.FirstDay(week)), out var tally)) Read(tally, participant, week, table);
        return table;
    }

    private static void Read(Tally tally, int participant, int week, CellTable table)
    {
        for (var channel = 0; channel < CountingAward.Channels.Count; channel++)
        {
            var slice = tally.Slice(CountingAward.Channels[channel], Responder.Human);
            for (var question = 0; question < CountingAward.Questions; question++)
                table.Set(CountingSeason.Group(participant, week, channel), question, slice.Answers(question));
        }
    }

    private Dictionary<(string Participant, DateOnly Day), Tally> CountPart(Range part)
    {
        var counted = new Dictionary<(string Participant, DateOnly Day), Tally>();
        var counter = new TallyCounter(layout);
        var evaluations = season.Decoded.AsSpan(part);
        for (var at = 0; at < evaluations.Length; at++)
        {
            ref readonly var evaluation = ref evaluations[at];
            counter.Add(new CodedEvaluation(layout.KnownChannel(evaluation.Channel), Responder.Human, Outcome.Answered, null, null, evaluation.Answers));
            if (at + 1 == evaluations.Length || evaluations[at + 1].Day != evaluation.Day || evaluations[at + 1].Participant != evaluation.Participant)
                counted.Add((evaluation.Participant, evaluation.Day), counter.Take());
        }

        return counted;
    }
}
