using Pipeline.Core.Delivery;

namespace Pipeline.Core.Tests.Delivery;

/// <summary>What stops a batch of mails, to the last mail.</summary>
public sealed class MailBrakeTests
{
    private static readonly DateTimeOffset Released = new(2026, 4, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_complaint_is_enough() => MailBrake.Reason([Told(MailEventKind.Complained, DeliveryState.Delivered, 1)], Released).ShouldNotBeNull();

    [Theory]
    [InlineData(4, 0, false)]
    [InlineData(5, 0, true)]
    [InlineData(5, 45, true)]
    [InlineData(5, 46, false)]
    [InlineData(10, 90, true)]
    [InlineData(10, 91, false)]
    public void Five_bounces_that_are_one_in_ten_are_enough(int bounced, int delivered, bool stops)
    {
        List<MailDelivery> all =
        [
            .. Enumerable.Range(0, bounced).Select(_ => Told(MailEventKind.Bounced, DeliveryState.Bounced, 1)),
            .. Enumerable.Range(0, delivered).Select(_ => Told(MailEventKind.Delivered, DeliveryState.Delivered, 1)),
        ];

        (MailBrake.Reason(all, Released) is not null).ShouldBe(stops);
    }

    [Fact]
    public void What_was_told_until_somebody_let_the_mails_go_stops_them_no_more()
    {
        MailBrake.Reason([Told(MailEventKind.Complained, DeliveryState.Delivered, 0)], Released).ShouldBeNull();
        MailBrake.Reason([Told(MailEventKind.Complained, DeliveryState.Delivered, 0)], null).ShouldNotBeNull();
    }

    private static MailDelivery Told(MailEventKind kind, DeliveryState state, int secondsAfterRelease) =>
        MailDelivery.New("award", "season", MailKinds.Report, "one", "one@one.example", 1, Released) with
        {
            State = state,
            Events = [new MailEvent("e", kind, Released.AddSeconds(secondsAfterRelease), null)],
        };
}
