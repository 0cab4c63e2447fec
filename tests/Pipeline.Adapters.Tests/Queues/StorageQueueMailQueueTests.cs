using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Pipeline.Adapters.Queues;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Testing;
using Pipeline.Testing.Azurite;

namespace Pipeline.Adapters.Tests.Queues;

public sealed class StorageQueueMailQueueTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_arrives_as_base64_of_what_names_the_mailing_and_never_expires()
    {
        var step = new MailStep(TestIds.Next("programme"), "season", "newsletter");

        await new StorageQueueMailQueue(azurite.Queues).EnqueueAsync(step, TimeSpan.Zero, Cancellation);

        // A client without encoding sees what is on the wire.
        var wire = new QueueClient(azurite.ConnectionString, QueueNames.MailSteps);
        var message = (await wire.ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value.ShouldHaveSingleItem();
        MailStepMessage.Read(Convert.FromBase64String(message.MessageText)).ShouldBe(step);
        message.ExpiresOn!.Value.Year.ShouldBe(9999);
        await wire.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"programme":"a","period":"season"}""")]
    public void Anything_but_a_step_is_refused(string message) =>
        Should.Throw<JsonException>(() => MailStepMessage.Read(Encoding.UTF8.GetBytes(message)));
}
