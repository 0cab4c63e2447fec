using BenchmarkDotNet.Attributes;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.SelfHost.Demo.Season;

namespace Pipeline.Benchmarks;

/// <summary>A whole season of 3 900 dialogues: counting them, and computing and writing every figure.</summary>
[MemoryDiagnoser]
public class CountBenchmarks
{
    private readonly ResultsBuilder builder = new(TimeProvider.System);
    private Programme programme = null!;
    private TallyLayout layout = null!;
    private IReadOnlyList<Evaluation> evaluations = null!;
    private IReadOnlyDictionary<string, Tally> tallies = null!;

    [GlobalSetup]
    public void Setup()
    {
        var season = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021, 2021).Generate();
        programme = season.Definition.Programme;
        layout = new TallyLayout(programme);
        evaluations = season.Evaluations;
        tallies = Count();
    }

    [Benchmark]
    public IReadOnlyDictionary<string, Tally> Count()
    {
        var counted = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var evaluation in evaluations)
        {
            if (!counted.TryGetValue(evaluation.Participant, out var tally)) counted[evaluation.Participant] = tally = new Tally(layout);
            tally.Add(evaluation);
        }

        return counted;
    }

    [Benchmark]
    public PeriodResults Every_figure() => builder.Build(
        new FigureBook(programme, tallies, Phase.Final), PeriodId.Season, new DayRange(programme.Season.Start, programme.Season.End), 1);

    [Benchmark]
    public int Every_figure_as_json() => ResultsJson.Write(Every_figure()).Length;
}
