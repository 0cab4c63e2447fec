using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Functions.Http;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// An erasure of a shopper, with counted days and kept results, that breaks off at a write and is sent again. Every write is tried when `CRASHES` is `all`; else
/// every so many, another share of them in each mode.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ErasureCrashTests(AzuriteFixture azurite)
{
    private const int Stride = 4;

    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2021-01-26T06:00:00Z", CultureInfo.InvariantCulture));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CrashMode.DieBefore)]
    [InlineData(CrashMode.DieAfter)]
    [InlineData(CrashMode.LoseRequest)]
    [InlineData(CrashMode.LoseAnswer)]
    public async Task An_erasure_that_is_sent_again_ends_the_same_wherever_it_broke_off(CrashMode mode)
    {
        await using var mails = await FakeSendGrid.StartAsync(Cancellation);
        var (expected, writes) = await RunAsync(mails, CrashPoint.Never);
        expected.ShouldStartWith("left 0, done True, shopper under the pseudonym 1, dialogues 9, sent again duplicate");
        writes.ShouldBeGreaterThan(4);
        var stride = Environment.GetEnvironmentVariable("CRASHES") == "all" ? 1 : Stride;
        List<string> broken = [];

        for (var at = (int)mode % stride; at < writes; at += stride)
        {
            var (end, _) = await RunAsync(mails, new CrashPoint(at, mode));
            if (end != expected) broken.Add($"{mode} at {at} of {writes}: {end}");
        }

        broken.ShouldBeEmpty();
    }

    private async Task<(string End, int Writes)> RunAsync(FakeSendGrid mails, CrashPoint point)
    {
        var season = new SmallSeason(TestIds.Next("erased"));
        PipelineProcess Start(CrashPoint harm) => new(azurite.ConnectionString, mails, new InMemoryPeriodQueue(), new InMemoryMailQueue(), clock, season.Id, harm);
        var first = JsonNode.Parse(season.Evaluations[0])!;
        first["shopper"] = "shopper-kari-77";
        string[] evaluations = [first.ToJsonString(), .. season.Evaluations.Skip(1)];
        Programme programme;
        using (var setUp = Start(CrashPoint.Never))
        {
            await setUp.Get<IProgrammeStore>().PutAsync(season.Id, season.Definition, Cancellation);
            foreach (var evaluation in evaluations) (await SendAsync(setUp, evaluation)).ShouldContain("stored");
            var known = (await setUp.Get<ProgrammeCatalogue>().FindAsync(season.Id, Cancellation))!;
            programme = known.Programme;
            await setUp.Get<PeriodResultsSource>().GetAsync(known, SmallSeason.WeekId, Cancellation);
        }

        using (var broken = Start(point)) await EraseAsync(broken, programme);
        using var after = Start(CrashPoint.Never);
        var (record, proof) = await after.Get<ErasePerson>().EraseAsync(programme, Request, Cancellation);
        return (await EndAsync(after, season, record, proof, evaluations[0]), point.Writes);
    }

    private static ErasureRequest Request => new(ErasureKind.Shopper, "shopper-kari-77", "Asked to be forgotten.");

    private static async Task EraseAsync(PipelineProcess process, Programme programme)
    {
        try
        {
            await process.Get<ErasePerson>().EraseAsync(programme, Request, Cancellation);
        }
        catch (Exception failure) when (failure is ProcessDiedException || failure.InnerException is ProcessDiedException)
        {
            TestContext.Current.SendDiagnosticMessage("The erasure broke off.");
        }
    }

    private static async Task<string> SendAsync(PipelineProcess process, string evaluation) =>
        (await Call.AnswerAsync(await process.Get<EvaluationDoor>().TakeAsync(Call.Request(evaluation), Cancellation))).Body;

    private static async Task<string> EndAsync(PipelineProcess after, SmallSeason season, ErasureRecord record, ErasureProof proof, string first)
    {
        var pseudonym = after.Get<Fingerprints>().Pseudonym(season.Id, Request.Value);
        var kept = new List<StoredEvaluation>();
        foreach (var participant in season.Participants) kept.AddRange(await after.Get<IEvaluationStore>().ReadAsync(new(season.Id, participant), DateOnly.MinValue, DateOnly.MaxValue, Cancellation));
        var known = (await after.Get<ProgrammeCatalogue>().FindAsync(season.Id, Cancellation))!;
        var results = await after.Get<PeriodResultsSource>().GetAsync(known, SmallSeason.WeekId, Cancellation);
        var again = await SendAsync(after, first);
        return $"left {proof.Left}, done {record.DoneAt is not null}, shopper under the pseudonym {kept.Count(each => each.Evaluation.Shopper == pseudonym)}, "
            + $"dialogues {kept.Count}, sent again {(again.Contains("duplicate", StringComparison.Ordinal) ? "duplicate" : again)}, "
            + $"evaluations {string.Join(' ', kept.Select(each => $"{each.Evaluation.Id} r{each.Revision} {each.ContentHash == EvaluationHash.Of(each.Evaluation)}"))}, "
            + $"figures {string.Join(' ', results.Figures.Select(figure => $"{figure.Id}={figure.Value}")).Replace(pseudonym, "pseudonym", StringComparison.Ordinal)}";
    }
}
