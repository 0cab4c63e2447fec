using BenchmarkDotNet.Attributes;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;

namespace Pipeline.Benchmarks;

/// <summary>The places that the data allow, and the probability of being first, of 2 000 participants with 25 dialogues each.</summary>
[MemoryDiagnoser]
public class RankBenchmarks
{
    private const int Participants = 2_000;
    private const int Dialogues = 25;

    private readonly List<Moments> participants = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(2021);
        for (var participant = 0; participant < Participants; participant++)
        {
            var level = random.Next(50_000, 90_000);
            var scores = new Multiset();
            for (var dialogue = 0; dialogue < Dialogues; dialogue++) scores.Add(Math.Clamp(level + random.Next(-30_000, 30_001), 0, 100_000), 1);
            participants.Add(Moments.Of(scores));
        }
    }

    [Benchmark]
    public IReadOnlyList<RankInterval> Rank_intervals() => RankIntervals.Of(participants);

    [Benchmark]
    public IReadOnlyList<double> First_probabilities() => FirstProbability.Of(participants);
}
