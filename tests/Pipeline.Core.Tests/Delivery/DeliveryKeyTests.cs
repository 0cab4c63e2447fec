using Pipeline.Core.Delivery;

namespace Pipeline.Core.Tests.Delivery;

public sealed class DeliveryKeyTests
{
    [Theory]
    [InlineData("a@x.example")]
    [InlineData("a/b~c~v7@x.example")]
    [InlineData("~v1@x")]
    public void A_key_reads_back_as_what_it_was_made_of(string recipient)
    {
        var key = new DeliveryKey("award", "to-2026-02-01", "report", "one", recipient, 12);

        DeliveryKey.TryParse(key.Text, out var read).ShouldBeTrue();

        read.ShouldBe(key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("award~season")]
    [InlineData("award~season/report~one~v1")]
    [InlineData("award~season/report~one~a@x.example")]
    [InlineData("award~season/report~one~a@x.example~vx")]
    [InlineData("award/report~one~a@x.example~v1")]
    public void What_is_no_key_is_none(string? text) => DeliveryKey.TryParse(text, out _).ShouldBeFalse();
}
