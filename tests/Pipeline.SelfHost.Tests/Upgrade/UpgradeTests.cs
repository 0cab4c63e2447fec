using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Tests.Archive;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Upgrade;

/// <summary>
/// What releases before wrote into storage is read, counted to the same results and gone on with by this one. `RELEASE=name dotnet test …` with a new name
/// writes a further data set with this release; those that are there are kept as they are.
/// </summary>
[Trait("Category", "Slow")]
public sealed class UpgradeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Releases => [.. Directory.EnumerateFiles(Folder, "*.gz").Select(file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal)];

    private static string Folder => typeof(UpgradeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(each => each.Key == "Releases").Value!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task What_a_release_before_kept_is_read_to_the_byte_counted_to_the_same_results_and_gone_on_with(string release)
    {
        await using var host = await SelfHostApp.StartAsync(SmallSeason.Options(Path.Combine(folder.Path, release)), Cancellation);
        await StorageDump.LoadAsync(host.Services, Path.Combine(Folder, $"{release}.ndjson.gz"), Cancellation);
        var expected = await File.ReadAllTextAsync(Path.Combine(Folder, $"{release}.txt"), Cancellation);

        (await ReadAsync(host.Services)).ShouldBe(expected);

        await CountAgainAsync(host.Services);
        await GoOnAsync(host.Services);
    }

    [Fact]
    public async Task There_is_a_data_set_of_a_release_and_a_new_one_is_written_when_it_is_asked_for()
    {
        if (Environment.GetEnvironmentVariable("RELEASE") is { Length: > 0 } name)
        {
            var path = Path.Combine(Folder, $"{name}.ndjson.gz");
            File.Exists(path).ShouldBeFalse($"{path} is there already, and is kept as it is");
            await SmallSeason.PlayAsync(Path.Combine(folder.Path, "new"), Cancellation);
            await using var host = await SelfHostApp.StartAsync(SmallSeason.Options(Path.Combine(folder.Path, "new")), Cancellation);
            Directory.CreateDirectory(Folder);
            await StorageDump.WriteAsync(host.Services, path, Cancellation);
            await File.WriteAllTextAsync(Path.Combine(Folder, $"{name}.txt"), await ReadAsync(host.Services), Cancellation);
        }

        Releases.Count.ShouldBeGreaterThan(0);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string> ReadAsync(IServiceProvider services) =>
        await KeptThings.AccountsAsync(services, SmallSeason.Programme, Cancellation) + await KeptThings.TextsAsync(services, SmallSeason.Programme, Cancellation);

    /// <summary>Every period's results, made anew from the kept evaluations, are those that were kept.</summary>
    private static async Task CountAgainAsync(IServiceProvider services)
    {
        var (known, source) = (await KnownAsync(services), services.GetRequiredService<PeriodResultsSource>());
        foreach (var run in await services.GetRequiredService<IPeriodStore>().ListAsync(SmallSeason.Programme, Cancellation))
        {
            PeriodId.TryParse(run.Period, out var period).ShouldBeTrue();
            var kept = (await services.GetRequiredService<IResultsStore>().FindAsync(SmallSeason.Programme, run.Period, Cancellation))!;
            var counted = await (period == PeriodId.Season ? source.LockAsync(known, run.Version + 1, Cancellation) : source.GetAsync(known, period, Cancellation));
            if (counted.ContentHash != kept.ContentHash) ShouldHold(ResultsReader.Read(kept.Json).Figures, counted.Figures);
        }
    }

    /// <summary>A release that counts more than the one before has other hashes; what both count is the same.</summary>
    private static void ShouldHold(IReadOnlyList<Figure> kept, IReadOnlyList<Figure> counted)
    {
        counted.Count.ShouldBeGreaterThan(kept.Count);
        kept.Except(counted).ShouldBeEmpty();
    }

    /// <summary>What was sent before is a duplicate, and what is there can be decided about.</summary>
    private static async Task GoOnAsync(IServiceProvider services)
    {
        var store = services.GetRequiredService<IEvaluationStore>();
        var some = (await store.ReadAsync(SmallSeason.Participant, DateOnly.MinValue, DateOnly.MaxValue, Cancellation))[^1];
        var reading = EvaluationReader.Read(some.Raw);
        var taking = (await services.GetRequiredService<TakeEvaluations>().TakeAsync([new Arrival(reading.Evaluation, reading.Faults, some.Raw)], "import", Cancellation))[0];
        taking.ShouldBeOfType<Taking.Kept>().Outcome.ShouldBe(StoreOutcome.Duplicate);
        (await services.GetRequiredService<ReviewEvaluation>().DecideAsync(SmallSeason.Participant, some.Evaluation.Id, ReviewDecision.Withdraw, "A test.", null, Cancellation))
            .ShouldBe(EvaluationState.Withdrawn);
    }

    private static async Task<KnownProgramme> KnownAsync(IServiceProvider services) => (await services.GetRequiredService<ProgrammeCatalogue>().FindAsync(SmallSeason.Programme, Cancellation))!;
}
