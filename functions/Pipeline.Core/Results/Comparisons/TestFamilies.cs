using System.Collections.Concurrent;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results.Measures;
using Pipeline.Core.Statistics;

namespace Pipeline.Core.Results.Comparisons;

/// <summary>
/// Which claims are read together, so that their p-values are adjusted together. Headlines of one text (total, highlighted share, fall within the
/// dialogue): Holm. The list of questions, by channel, that moved: Benjamini and Hochberg. The list of participants that moved: likewise.
/// </summary>
internal sealed class TestFamilies(MeasureSources sources, SignificanceTests tests)
{
    private readonly ConcurrentDictionary<(string Kind, Slice Slice), TestFamily> known = new();

    /// <summary>The headlines about the slice.</summary>
    public TestFamily Headlines(string subject, Slice slice) =>
        known.GetOrAdd(("headlines", slice), _ => new TestFamily(HeadlinesOf(slice), tests, Holm.Adjust));

    /// <summary>The questions of the slice and, unless it is a participant's, of its channels.</summary>
    public TestFamily List(string subject, Slice slice)
    {
        var whole = slice with { Channel = null };
        return known.GetOrAdd(("list", whole), _ => new TestFamily(ListOf(whole), tests, BenjaminiHochberg.Adjust));
    }

    /// <summary>The subject of every participant.</summary>
    public TestFamily Participants(string subject, Slice slice) => known.GetOrAdd(
        (subject, default), _ => new TestFamily(
            sources.Programme.Participants.Select(participant => (subject, new Slice(participant.Id))), tests, BenjaminiHochberg.Adjust));

    private IEnumerable<(string Subject, Slice Slice)> HeadlinesOf(Slice slice)
    {
        var highlights = sources.Programme.Highlights;
        string?[] subjects = [Measurand.TotalOfAll.Id, highlights?.ShareQuestion, highlights is null ? null : IdOf(highlights.Pair)];
        return subjects.OfType<string>().Select(subject => (subject, slice));
    }

    private IEnumerable<(string Subject, Slice Slice)> ListOf(Slice slice)
    {
        IEnumerable<Slice> slices = slice.Participant is null
            ? [slice, .. sources.Programme.Channels.Select(channel => slice with { Channel = channel.Id })]
            : [slice];
        return from question in sources.Questions from each in slices select (question.Id, each);
    }

    private static string IdOf(QuestionPair pair) => $"{pair.From}>{pair.To}";
}
