using System.Text;
using Pipeline.Adapters.SendGrid;
using Pipeline.Core.Delivery;

namespace Pipeline.Adapters.Tests.SendGrid;

public sealed class SendGridEventsTests
{
    [Theory]
    [InlineData("\"processed\"", MailEventKind.Processed)]
    [InlineData("\"deferred\"", MailEventKind.Deferred)]
    [InlineData("\"delivered\"", MailEventKind.Delivered)]
    [InlineData("\"bounce\",\"type\":\"bounce\"", MailEventKind.Bounced)]
    [InlineData("\"bounce\",\"type\":\"blocked\"", MailEventKind.Blocked)]
    [InlineData("\"dropped\"", MailEventKind.Dropped)]
    [InlineData("\"spamreport\"", MailEventKind.Complained)]
    [InlineData("\"unsubscribe\"", MailEventKind.Unsubscribed)]
    [InlineData("\"group_unsubscribe\"", MailEventKind.Unsubscribed)]
    [InlineData("\"group_resubscribe\"", MailEventKind.Resubscribed)]
    public void An_event_is_read(string kind, MailEventKind expected)
    {
        var told = Read($$"""[{"event":{{kind}},"timestamp":1769918400,"sg_event_id":"e","sg_message_id":"m","delivery":"key","reason":"550\r\nno"}]""");

        told.ShouldBe([new ToldEvent("key", "m", new MailEvent("e", expected, DateTimeOffset.FromUnixTimeSeconds(1769918400), "550 no"))]);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("click")]
    [InlineData("account_status_change")]
    public void Events_that_are_not_asked_for_are_passed_over(string kind) =>
        Read($$"""[{"event":"{{kind}}","timestamp":1769918400}]""").ShouldBeEmpty();

    [Fact]
    public void An_event_without_an_id_is_the_same_when_it_is_told_in_the_same_words()
    {
        var told = Read("""[{"event":"processed","timestamp":1},{"event":"processed","timestamp":1},{"event":"processed","timestamp":2}]""");

        told.ShouldNotBeNull().Select(each => each.Event.Id).Distinct().Count().ShouldBe(2);
        told[0].DeliveryKey.ShouldBeNull();
    }

    [Fact]
    public void An_empty_id_is_none_so_that_different_events_stay_two()
    {
        var told = Read("""[{"event":"processed","timestamp":1,"sg_event_id":""},{"event":"delivered","timestamp":2,"sg_event_id":""}]""");

        told.ShouldNotBeNull().Select(each => each.Event.Id).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    [InlineData("[{\"event\":\"processed\"}]")]
    [InlineData("[{\"event\":\"processed\",\"timestamp\":\"1\"}]")]
    [InlineData("[{\"event\":\"processed\",\"timestamp\":9223372036854775807}]")]
    [InlineData("[{\"event\":1,\"timestamp\":1}]")]
    [InlineData("[")]
    [InlineData("")]
    public void What_is_no_list_of_events_cannot_be_read(string body) => Read(body).ShouldBeNull();

    private static IReadOnlyList<ToldEvent>? Read(string body) => SendGridEvents.Read(Encoding.UTF8.GetBytes(body));
}
