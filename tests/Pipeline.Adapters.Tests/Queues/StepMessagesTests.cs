using System.Diagnostics;
using System.Text;
using Pipeline.Adapters.Queues;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;

namespace Pipeline.Adapters.Tests.Queues;

public sealed class StepMessagesTests
{
    private static readonly PeriodStep Period = new("eksempelprisen-2026", "2026-W05");
    private static readonly MailStep Mails = new("eksempelprisen-2026", "2026-W05", "newsletter");

    [Fact]
    public void A_message_tells_which_span_asked_beside_the_ids()
    {
        using var asking = new Activity("asking").SetIdFormat(ActivityIdFormat.W3C).Start();

        var (period, mails) = (PeriodStepMessage.Write(Period), MailStepMessage.Write(Mails));

        StepMessages.TraceOf(period).ShouldBe(asking.Id);
        StepMessages.TraceOf(mails).ShouldBe(asking.Id);
        Encoding.UTF8.GetString(period).ShouldBe($$"""{"programme":"eksempelprisen-2026","period":"2026-W05","traceparent":"{{asking.Id}}"}""");
        (PeriodStepMessage.Read(period), MailStepMessage.Read(mails)).ShouldBe((Period, Mails));
    }

    [Fact]
    public void Where_nothing_is_traced_a_message_is_what_it_always_was() =>
        Encoding.UTF8.GetString(MailStepMessage.Write(Mails)).ShouldBe("""{"programme":"eksempelprisen-2026","period":"2026-W05","kind":"newsletter"}""");

    [Theory]
    [InlineData("""{"programme":"a","period":"season"}""")]
    [InlineData("""{"programme":"a","period":"season","traceparent":7}""")]
    [InlineData("[]")]
    public void A_message_that_tells_of_no_span_is_of_none(string message) => StepMessages.TraceOf(Encoding.UTF8.GetBytes(message)).ShouldBeNull();
}
