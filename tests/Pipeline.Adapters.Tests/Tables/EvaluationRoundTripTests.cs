using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using CsCheck;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

/// <summary>
/// Evaluations with any text, instant, wait, answers and payload come back from their rows as they went in. `ROUND_TRIPS` says how many go through memory; a
/// hundredth of them go through the emulator.
/// </summary>
public sealed class EvaluationRoundTripTests(AzuriteFixture azurite)
{
    private const int Trips = 5_000;
    private const int ABatch = 25;

    private static readonly Programme Award = new ProgrammeBuilder().Build();

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, 0x10FFFF].Where(code => code is < 0xD800 or > 0xDFFF).Array[0, 60].Select(codes => string.Concat(codes.Select(char.ConvertFromUtf32))),
        Gen.String[Gen.Char[" \t\r\n\"\\/#?%~!=;,'æøå"], 0, 40]);

    private static readonly Gen<Func<string, EvaluationBuilder, EvaluationBuilder>> Content = Gen.Select(
        Text, Text, Gen.Int[0, Award.Channels.Count - 1], Gen.Long[0, 2_000_000_000_000_000L], Gen.Int[-14 * 60, 14 * 60], Gen.Int[-1, 44_640],
        (comment, shopper, channel, ticks, offset, wait) => (Func<string, EvaluationBuilder, EvaluationBuilder>)((id, builder) => builder
            .WithId(id).On(Award.Channels[channel].Id).Saying("agent", comment).ScoredBy(shopper.Length == 0 ? null : shopper).Waiting(wait < 0 ? null : wait)
            .At(new DateTimeOffset(new DateTime(2021, 1, 1).AddTicks(ticks), TimeSpan.FromMinutes(offset)).ToString("O", CultureInfo.InvariantCulture))));

    private static readonly Gen<(Func<string, EvaluationBuilder, EvaluationBuilder> Content, EvaluationState State, byte[] Raw)> Any =
        Gen.Select(Content, Gen.Enum<EvaluationState>(), Gen.Byte.Array[0, 2_000]);

    private static int Count => Environment.GetEnvironmentVariable("ROUND_TRIPS") is { Length: > 0 } count ? int.Parse(count, CultureInfo.InvariantCulture) : Trips;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_evaluation_comes_back_from_its_row_as_it_went_in()
    {
        var payloads = new Payloads(new BlobServiceClient("UseDevelopmentStorage=true").GetBlobContainerClient(BlobNames.Raw));
        var participant = new ParticipantKey(Award.Id, Award.Participants[0].Id);

        await Any.SampleAsync(async each =>
        {
            var stored = new StoredEvaluationBuilder(each.Content("any", new EvaluationBuilder(Award))).In(each.State).SentAs(each.Raw).Build();
            var row = await EvaluationRow.WriteAsync(stored, payloads, Cancellation);
            row[EvaluationRow.Revision] = stored.Revision;
            (row.PartitionKey, row.RowKey) = (TableKeys.Of(participant), TableKeys.Evaluation(stored.Day, stored.Evaluation.Id));
            StorageRules.Check(row);
            return Write(await EvaluationRow.ReadAsync(row, participant, stored.Evaluation.Id, payloads, Cancellation)) == Write(stored);
        }, iter: Count);
    }

    [Fact]
    public async Task An_evaluation_comes_back_from_the_emulator_as_it_went_in()
    {
        var programme = new ProgrammeBuilder().WithId(TestIds.Next("trip")).Build();
        var (participant, store) = (new ParticipantKey(programme.Id, programme.Participants[0].Id), new TableEvaluationStore(azurite.Tables, azurite.Blobs, new SequentialTokenSource()));
        var sent = new List<StoredEvaluation>();
        var (generated, seed) = (new PCG(20_271), 0);
        while (sent.Count < Math.Max(ABatch, Count / 100))
        {
            List<StoredEvaluation> batch = [];
            for (var number = 0; number < ABatch; number++)
            {
                var each = Any.Generate(generated, null, out _);
                batch.Add(new StoredEvaluationBuilder(each.Content($"any-{seed++}", new EvaluationBuilder(programme))).In(each.State).SentAs(each.Raw).Build());
            }

            await store.AddAsync(participant, batch, Cancellation);
            sent.AddRange(batch);
        }

        var kept = await store.ReadAsync(participant, DateOnly.MinValue, DateOnly.MaxValue, Cancellation);

        kept.Select(Write).Order(StringComparer.Ordinal).ShouldBe(sent.Select(Write).Order(StringComparer.Ordinal));
    }

    private static string Write(StoredEvaluation stored) => JsonSerializer.Serialize(stored with
    {
        Evaluation = stored.Evaluation with
        {
            Answers = new SortedDictionary<string, string>(stored.Evaluation.Answers.ToDictionary(), StringComparer.Ordinal),
            Comments = new SortedDictionary<string, string>(stored.Evaluation.Comments.ToDictionary(), StringComparer.Ordinal),
        },
    });
}
