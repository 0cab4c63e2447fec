using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Delivery;
using Pipeline.Functions.Http;
using Pipeline.Functions.Options;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

public sealed class MailEventDoorTests : IDisposable
{
    private const string Timestamp = "1769918400";
    private const string Key = "award~season/report~one~a@x.example~v1";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly InMemoryDeliveryStore deliveries = new();
    private readonly InMemoryQuarantine quarantine = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Genuine_events_settle_deliveries()
    {
        await deliveries.PrepareAsync(new("award", "season", "report", "one", "a@x.example", 1, DeliveryState.Unknown, 1, null, null, default, null), Cancellation);

        var answer = await PostAsync($$"""[{"event":"delivered","timestamp":1769918400,"sg_event_id":"e","sg_message_id":"m","delivery":"{{Key}}"}]""");

        (answer.Status, answer.Body).ShouldBe((200, """{"taken":1,"known":0,"stray":0}"""));
        (await deliveries.ListAsync("award", "season", Cancellation)).Single().State.ShouldBe(DeliveryState.Delivered);
        (await quarantine.ListAsync("sendgrid-events", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_of_no_delivery_that_is_known_are_kept_whole_and_answered_200()
    {
        var body = """[{"event":"delivered","timestamp":1769918400,"sg_event_id":"e","delivery":"another"}]""";

        var answer = await PostAsync(body);

        (answer.Status, answer.Body).ShouldBe((200, """{"taken":0,"known":0,"stray":1}"""));
        var kept = (await quarantine.ListAsync("sendgrid-events", Cancellation)).ShouldHaveSingleItem();
        Encoding.UTF8.GetString(kept.Raw.Span).ShouldBe(body);
    }

    [Fact]
    public async Task Genuine_events_that_cannot_be_read_are_kept_whole_and_answered_200()
    {
        (await PostAsync("[1]")).Status.ShouldBe(200);

        (await quarantine.ListAsync("sendgrid-events", Cancellation)).ShouldHaveSingleItem().Reason.ShouldBe("The events cannot be read.");
    }

    [Fact]
    public async Task What_is_not_genuine_is_refused_and_not_kept()
    {
        (await PostAsync("[]", signed: "[ ]")).Status.ShouldBe(401);

        (await quarantine.ListAsync("sendgrid-events", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_key_the_sender_is_told_to_come_back() =>
        (await PostAsync("[]", settings: new SendGridSettings(null, null))).Status.ShouldBe(503);

    public void Dispose() => key.Dispose();

    private async Task<CallAnswer> PostAsync(string body, string? signed = null, SendGridSettings? settings = null)
    {
        var clock = new FakeTimeProvider();
        var door = new MailEventDoor(
            settings ?? new SendGridSettings(null, key.ExportSubjectPublicKeyInfo()),
            new TakeMailEvents(deliveries, new Contacts(new InMemoryContactStore()), clock), quarantine, clock);
        var request = Call.Request(body);
        request.Headers["X-Twilio-Email-Event-Webhook-Timestamp"] = Timestamp;
        request.Headers["X-Twilio-Email-Event-Webhook-Signature"] = Convert.ToBase64String(key.SignData(
            Encoding.UTF8.GetBytes(Timestamp + (signed ?? body)), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        return await Call.AnswerAsync(await door.TakeAsync(request, Cancellation));
    }
}
