using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Pipeline.Adapters.Queues;
using Pipeline.Core.Periods;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;

namespace Pipeline.Adapters.Tests.Queues;

public sealed class StorageQueuePeriodQueueTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_arrives_as_base64_of_ids_and_never_expires()
    {
        var step = new PeriodStep(TestIds.Next("programme"), "2026-W05");

        await new StorageQueuePeriodQueue(azurite.Queues).EnqueueAsync(step, Cancellation);

        // A client without encoding sees what is on the wire.
        var wire = new QueueClient(azurite.ConnectionString, QueueNames.PeriodSteps);
        var message = (await wire.ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value.ShouldHaveSingleItem();
        Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)).ShouldBe($$"""{"programme":"{{step.Programme}}","period":"2026-W05"}""");
        message.ExpiresOn!.Value.Year.ShouldBe(9999);
        await wire.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
    }

    [Fact]
    public void A_message_reads_back_as_the_step_it_was()
    {
        var step = new PeriodStep("eksempelprisen-2026", "to-2026-02-08");

        PeriodStepMessage.Read(PeriodStepMessage.Write(step)).ShouldBe(step);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"programme":"a"}""")]
    [InlineData("[]")]
    public void Anything_but_a_step_is_refused(string message) =>
        Should.Throw<JsonException>(() => PeriodStepMessage.Read(Encoding.UTF8.GetBytes(message)));
}
