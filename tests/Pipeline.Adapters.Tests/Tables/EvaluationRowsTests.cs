using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Adapters.Tests.Tables;

/// <summary>What an operator sees in the table, as the documentation describes it.</summary>
public sealed class EvaluationRowsTests(AzuriteFixture azurite)
{
    private readonly Programme programme = new ProgrammeBuilder().WithId(TestIds.Next("programme")).Build();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ParticipantKey Participant => new(programme.Id, programme.Participants[0].Id);

    private EvaluationBuilder Evaluation => new(programme);

    private TableEvaluationStore Store => new(azurite.Tables, azurite.Blobs, new SequentialTokenSource());

    private TableClient Table => azurite.Tables.GetTableClient(TableNames.Evaluations);

    private BlobContainerClient RawBlobs => azurite.Blobs.GetBlobContainerClient(BlobNames.Raw);

    [Fact]
    public async Task An_evaluation_is_its_content_its_identity_and_the_mark_of_its_day()
    {
        await Store.AddAsync(Participant, [Stored(Evaluation)], Cancellation);

        (await RowKeysAsync()).ShouldBe(["d~20260114", "e~20260114~resp-000123", "i~resp-000123"]);
    }

    [Fact]
    public async Task A_revision_to_another_day_moves_the_content_and_adds_history()
    {
        await Store.AddAsync(Participant, [Stored(Evaluation)], Cancellation);

        await Store.AddAsync(Participant, [Stored(Evaluation.At("2026-01-20T10:00:00+01:00"))], Cancellation);

        (await RowKeysAsync()).ShouldBe(["d~20260114", "d~20260120", "e~20260120~resp-000123", "h~resp-000123~0001", "i~resp-000123"]);
    }

    [Fact]
    public async Task All_answers_lie_in_one_property()
    {
        await Store.AddAsync(Participant, [Stored(Evaluation.Ending(Outcome.Answered).Leaving("nps"))], Cancellation);

        var row = await Table.GetEntityAsync<TableEntity>(TableKeys.Of(Participant), "e~20260114~resp-000123", cancellationToken: Cancellation);

        row.Value.GetString("Answers").ShouldStartWith("answered-in-time=fast;asked-needs=yes;csat=1;");
        row.Value.GetString("OccurredAt").ShouldBe("2026-01-14T10:32:00.0000000+01:00");
    }

    [Fact]
    public async Task A_payload_too_large_for_its_row_is_a_blob_named_by_its_hash()
    {
        var noise = new byte[70_000];
        new Random(1).NextBytes(noise);

        await Store.AddAsync(Participant, [new StoredEvaluationBuilder(Evaluation).SentAs(noise).Build()], Cancellation);

        var name = $"{Participant.Programme}/{Participant.Participant}/{Convert.ToHexStringLower(SHA256.HashData(noise))}.gz";
        (await RawBlobs.GetBlobClient(name).ExistsAsync(Cancellation)).Value.ShouldBeTrue();
        var row = await Table.GetEntityAsync<TableEntity>(TableKeys.Of(Participant), "e~20260114~resp-000123", cancellationToken: Cancellation);
        row.Value.GetString("RawBlob").ShouldBe(name);
        row.Value.ContainsKey("Raw").ShouldBeFalse();
    }

    [Fact]
    public async Task A_batch_takes_as_few_transactions_as_the_limits_allow()
    {
        var writes = new UnreliableNetwork();
        var store = new TableEvaluationStore(azurite.TablesOver(writes), azurite.Blobs, new SequentialTokenSource());

        // 49 evaluations of two rows and the mark of their day are 99 operations.
        await store.AddAsync(Participant, [.. Enumerable.Range(0, 98).Select(number => Stored(Evaluation.WithId($"resp-{number}")))], Cancellation);

        writes.Writes.ShouldBe(2);
    }

    [Fact]
    public async Task An_id_that_no_key_can_hold_is_refused_before_anything_is_sent()
    {
        await Should.ThrowAsync<StorageRuleException>(() => Store.AddAsync(Participant, [Stored(Evaluation.WithId(new string('x', 600)))], Cancellation));

        (await RowKeysAsync()).ShouldBeEmpty();
    }

    private static StoredEvaluation Stored(EvaluationBuilder evaluation) => new StoredEvaluationBuilder(evaluation).Build();

    private async Task<IReadOnlyList<string>> RowKeysAsync()
    {
        var keys = new List<string>();
        var partitionKey = TableKeys.Of(Participant);
        await foreach (var row in Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey}"), cancellationToken: Cancellation))
            keys.Add(row.RowKey);
        return keys;
    }
}
