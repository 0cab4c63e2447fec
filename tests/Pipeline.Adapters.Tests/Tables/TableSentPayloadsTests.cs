using Azure.Storage.Blobs.Models;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Retention;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableSentPayloadsTests(AzuriteFixture azurite) : SentPayloadsContract
{
    protected override IEvaluationStore CreateStore() => new TableEvaluationStore(azurite.Tables, azurite.Blobs, new SequentialTokenSource());

    protected override ISentPayloads CreatePayloads() => new TableSentPayloads(azurite.Tables, azurite.Blobs, new SequentialTokenSource());

    [Fact]
    public async Task A_large_payload_goes_with_its_blob_once_no_content_names_it_any_more()
    {
        var (old, young) = (Stored(Evaluation.WithId("old"), Noise()), Stored(Evaluation.WithId("young"), Noise()));
        young = young with { ReceivedAt = old.ReceivedAt.AddYears(90) };
        await CreateStore().AddAsync(Participant, [old, young], Cancellation);

        (await CreatePayloads().DeleteAsync(Participant.Programme, old.ReceivedAt.AddYears(80), Cancellation)).ShouldBe(1);
        ShouldBeSame(await CreateStore().FindAsync(Participant, "old", Cancellation), old with { Raw = default });
        ShouldBeSame(await CreateStore().FindAsync(Participant, "young", Cancellation), young);

        (await CreatePayloads().DeleteAsync(Participant.Programme, old.ReceivedAt.AddYears(100), Cancellation)).ShouldBe(1);
        ShouldBeSame(await CreateStore().FindAsync(Participant, "young", Cancellation), young with { Raw = default });
        (await BlobsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_blob_that_was_written_since_the_instant_stays()
    {
        var stored = Stored(Evaluation, Noise());
        await CreateStore().AddAsync(Participant, [stored], Cancellation);

        (await CreatePayloads().DeleteAsync(Participant.Programme, stored.ReceivedAt.AddTicks(1), Cancellation)).ShouldBe(1);

        ShouldBeSame(await CreateStore().FindAsync(Participant, stored.Evaluation.Id, Cancellation), stored with { Raw = default });
        (await BlobsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_round_that_broke_off_after_any_of_its_writes_is_made_up_for_by_the_next()
    {
        var stored = Stored(Evaluation, Noise());
        await CreateStore().AddAsync(Participant, [stored], Cancellation);
        var (rows, partition) = (azurite.Tables.GetTableClient(TableNames.Evaluations), $"{Participant.Programme}~{Participant.Participant}");
        var row = await rows.QueryAsync<Azure.Data.Tables.TableEntity>(each => each.PartitionKey == partition, cancellationToken: Cancellation)
            .FirstAsync(each => each.ContainsKey("RawBlob"), Cancellation);
        row["Raw"] = Array.Empty<byte>();
        await rows.UpdateEntityAsync(row, row.ETag, Azure.Data.Tables.TableUpdateMode.Replace, Cancellation);
        await azurite.Blobs.GetBlobContainerClient(BlobNames.Raw).DeleteBlobAsync(row.GetString("RawBlob"), cancellationToken: Cancellation);

        ShouldBeSame(await CreateStore().FindAsync(Participant, stored.Evaluation.Id, Cancellation), stored with { Raw = default });
        (await CreatePayloads().DeleteAsync(Participant.Programme, Later, Cancellation)).ShouldBe(1);
        (await CreatePayloads().DeleteAsync(Participant.Programme, Later, Cancellation)).ShouldBe(0);
    }

    private async Task<List<string>> BlobsAsync() =>
        await azurite.Blobs.GetBlobContainerClient(BlobNames.Raw)
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, Participant.Programme + "/", Cancellation).Select(blob => blob.Name).ToListAsync(Cancellation);

    private static byte[] Noise()
    {
        var noise = new byte[200_000];
        new Random(7).NextBytes(noise);
        return noise;
    }
}
