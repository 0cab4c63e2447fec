using BenchmarkDotNet.Attributes;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.SelfHost.Demo.Season;
using Pipeline.Testing;

namespace Pipeline.Benchmarks;

/// <summary>A whole season of 3 900 dialogues: counting them, and computing and writing every figure.</summary>
[MemoryDiagnoser]
public class CountBenchmarks
{
    private readonly ResultsBuilder builder = new(TimeProvider.System);
    private Programme programme = null!;
    private IReadOnlyList<Evaluation> evaluations = null!;
    private IReadOnlyDictionary<string, Tally> tallies = null!;

    [GlobalSetup]
    public void Setup()
    {
        var season = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021, 2021).Generate();
        programme = season.Definition.Programme;
        evaluations = season.Evaluations;
        tallies = Count();
    }

    [Benchmark]
    public IReadOnlyDictionary<string, Tally> Count() => Counted.ByParticipant(programme, evaluations);

    [Benchmark]
    public PeriodResults Every_figure() => builder.Build(
        new FigureBook(programme, tallies, Phase.Final), PeriodId.Season, new DayRange(programme.Season.Start, programme.Season.End), 1);

    [Benchmark]
    public int Every_figure_as_json() => ResultsJson.Write(Every_figure()).Length;
}
