using System.Collections.Concurrent;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results.Measures;

/// <summary>
/// The way through the questionnaire: of each slice the questions with points that are asked in every channel that it has dialogues in, in the
/// order asked, with their values.
/// </summary>
internal sealed class Journey(IReadOnlyList<Measurand> scored, PeriodTallies tallies)
{
    private readonly ConcurrentDictionary<Slice, IReadOnlyList<Stop>> journeys = new();

    /// <summary>The question and the one before it; null when the slice does not ask it or it comes first.</summary>
    public (Stop Before, Stop Here)? StepTo(Measurand question, Slice slice)
    {
        var stops = journeys.GetOrAdd(slice, Travel);
        for (var at = 1; at < stops.Count; at++)
            if (ReferenceEquals(stops[at].Question, question)) return (stops[at - 1], stops[at]);
        return null;
    }

    private List<Stop> Travel(Slice slice)
    {
        var programme = tallies.Layout.Programme;
        List<string> channels = slice.Channel is { } only
            ? [only]
            : [.. programme.Channels.Select(channel => channel.Id).Where(channel => tallies.Of(slice with { Channel = channel }).Dialogues > 0)];
        var counts = tallies.Of(slice);
        return
        [
            .. scored.Where(question => channels.TrueForAll(programme.FindQuestion(question.Id)!.AppliesTo))
                .Select(question => new Stop(question, question.ValuesOf(counts))).Where(stop => stop.Values.N > 0),
        ];
    }

    internal readonly record struct Stop(Measurand Question, Multiset Values)
    {
        public double Mean => Question.ValueOf(Values);
    }
}
