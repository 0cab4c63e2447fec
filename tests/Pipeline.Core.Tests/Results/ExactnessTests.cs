using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Core.Tests.Tallies;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

/// <summary>The same dialogues give the same bytes, however they were split, ordered, repeated, spread over threads, and whatever machine it is.</summary>
[Collection(nameof(ExactnessTests)), Trait("Category", "Slow")]
public sealed class ExactnessTests
{
    private const int Partitions = 2000;

    private static readonly Programme Award = Small("eksempelprisen-2026");
    private static readonly Programme Before = Small("eksempelprisen-2025");
    private static readonly TallyLayout Layout = new(Award);
    private static readonly Evaluation[] Season = RandomEvaluations.Of(Award).Array[40].Single(_ => true, "0000KOIKb8t4");
    private static readonly IReadOnlyDictionary<string, Tally> Earlier = Counted.ByParticipant(Before, Season);

    [Fact]
    public void Any_partition_order_and_repetition_of_work_gives_the_same_results_to_the_byte()
    {
        var whole = Write(Counted.ByParticipant(Award, Season));

        Gen.Select(Gen.Shuffle(Season), Gen.Int[1, 12], Gen.Int[0, int.MaxValue]).Sample(
            (shuffled, parts, seed) => Write(Merged(shuffled, parts, seed)).AsSpan().SequenceEqual(whole), iter: Partitions);
    }

    [Fact]
    public void Culture_time_zone_and_threads_do_not_show()
    {
        var whole = Write(Counted.ByParticipant(Award, Season));

        ForeignHabits.Everywhere((culture, zone) =>
            OnEightThreads(culture, thread => Write(Merged(Season, thread + 1, thread))).All(bytes => bytes.AsSpan().SequenceEqual(whole))
                .ShouldBeTrue($"{culture.NumberFormat.NumberDecimalSeparator} {zone}"));
    }

    /// <summary>Few questions, so that results are quick enough to be computed thousands of times.</summary>
    private static Programme Small(string id) => new ProgrammeBuilder().WithId(id).WithQuestions(
        ProgrammeBuilder.Scored("welcome", "welcome", ("yes", 1), ("no", 0)), ProgrammeBuilder.Scored("asked-needs", "agent", ("yes", 2), ("partly", 1), ("no", 0)),
        ProgrammeBuilder.Scored("valued", "agent", ("yes", 1), ("no", 0)), ProgrammeBuilder.Scored("would-buy", "overall", ("yes", 1), ("no", 0))).Build();

    /// <summary>Parts counted apart, some of them through their bytes as a store would, and merged in another order than they were counted in.</summary>
    private static Dictionary<string, Tally> Merged(Evaluation[] evaluations, int parts, int seed)
    {
        var merged = new Dictionary<string, Tally>();
        foreach (var part in evaluations.Select((each, index) => (each, Part: (index * 31 + seed) % parts)).GroupBy(each => each.Part, each => each.each).OrderBy(part => (part.Key * 7 + seed) % parts))
        {
            foreach (var (participant, tally) in Counted.ByParticipant(Award, part))
            {
                if (!merged.TryGetValue(participant, out var total)) merged[participant] = total = new Tally(Layout);
                total.Add(seed % 2 == 0 ? tally : TallyCodec.Read(Layout, TallyCodec.Write(tally)));
            }
        }

        return merged;
    }

    private static byte[] Write(IReadOnlyDictionary<string, Tally> tallies)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 4, 1, 3, 0, 0, TimeSpan.Zero));
        var book = new FigureBook(Award, tallies, Phase.Final, new EarlierPeriod(Before, PeriodId.Season, Earlier));
        return ResultsJson.Write(new ResultsBuilder(clock).Build(book, PeriodId.Season, new(Award.Season.Start, Award.Season.End), 1));
    }

    private static List<byte[]> OnEightThreads(CultureInfo culture, Func<int, byte[]> work)
    {
        var results = new byte[8][];
        var threads = Enumerable.Range(0, results.Length).Select(thread => new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            results[thread] = work(thread);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return [.. results];
    }
}
