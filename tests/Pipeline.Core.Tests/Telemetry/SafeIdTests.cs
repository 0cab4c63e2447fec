using Pipeline.Core.Delivery;
using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Tests.Telemetry;

public sealed class SafeIdTests
{
    private static readonly MailDelivery Delivery = MailDelivery.New("prisen-2026", "2026-W05", "report", "nordlys-kraft", "Kari@Nordlys.example", 2, DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_delivery_is_told_by_its_key_without_the_address_and_the_same_every_time()
    {
        SafeId.Delivery(Delivery).ShouldBe(SafeId.Delivery(Delivery));
        SafeId.Delivery(Delivery).ShouldMatch(@"^prisen-2026~2026-W05/report~nordlys-kraft~#[0-9a-f]{12}~v2$");
        SafeId.Delivery(Delivery with { Recipient = "bo@nordlys.example" }).ShouldNotBe(SafeId.Delivery(Delivery));
    }

    [Fact]
    public void An_evaluation_is_told_by_its_id_unless_that_holds_an_address()
    {
        SafeId.Evaluation("typeform:f1:r9").ShouldBe("typeform:f1:r9");
        SafeId.Evaluation("kari@nordlys.example 7").ShouldMatch("^#[0-9a-f]{12}$");
    }
}
