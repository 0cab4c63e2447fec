using Azure.Storage.Blobs;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Adapters.SendGrid;
using Pipeline.Core.Delivery;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Adapters.Tests.SendGrid;

/// <summary>A sender before a fake SendGrid of its own, with mails whose keys nobody else has.</summary>
internal sealed class SendGridFixture(FakeSendGrid fake, BlobServiceClient blobs) : IAsyncDisposable
{
    public static DateTimeOffset Now { get; } = new(2026, 2, 1, 4, 0, 0, TimeSpan.Zero);

    public static MailIdentity Identity { get; } = new("rapport@prisen.example", "Kundeserviceprisen – Æ", "svar@prisen.example");

    private SendGridMailSender? sender;

    public FakeSendGrid Fake => fake;

    public BlobServiceClient Blobs => blobs;

    public FakeTimeProvider Clock { get; } = new(Now);

    public SendGridOptions Options => new(FakeSendGrid.Key) { BaseUrl = fake.Address, MailsPerSecond = 1_000_000 };

    public SendGridMailSender Sender => sender ??= new(blobs, Identity, Options, Clock);

    public MailDelivery Delivery { get; } = new(
        Testing.TestIds.Next("programme"), "2026-01", "report", "nordlys-kraft", "kundesenter@nordlys-kraft.example", 1, DeliveryState.Claimed, 1, null, null, Now, null)
    {
        ClaimedAt = Now,
    };

    public Mail Mail => new(Delivery.Key, "Kundesenter@nordlys-kraft.example", "Kåre; sjef, Nord", new("Rapporten – 88,7", "<p>Æ</p>", "Æ", "{}"));

    public static async Task<SendGridFixture> StartAsync(AzuriteFixture azurite, CancellationToken cancellationToken) =>
        new(await FakeSendGrid.StartAsync(cancellationToken), azurite.Blobs);

    public async ValueTask DisposeAsync()
    {
        sender?.Dispose();
        await fake.DisposeAsync();
    }
}
