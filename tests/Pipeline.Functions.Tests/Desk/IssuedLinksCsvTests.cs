using Pipeline.Core.Links;
using Pipeline.Functions.Desk;
using Pipeline.Testing.Builders;

namespace Pipeline.Functions.Tests.Desk;

public sealed class IssuedLinksCsvTests
{
    [Theory]
    [InlineData("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1")]
    [InlineData("＠sum", "'＠sum")]
    [InlineData("Lie, Maja", "\"Lie, Maja\"")]
    [InlineData("s-1\nparticipant", "s-1 participant")]
    public void A_shopper_s_name_is_one_cell_and_no_formula(string shopper, string cell)
    {
        var link = new ShopperLink("award", "id", "gone", shopper, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, Revoked: false, null);

        var csv = IssuedLinksCsv.Write(new ProgrammeBuilder().Build(), [new(link, "token")], token => new Uri($"https://award.example/f/award/{token}"));

        csv.Split('\n')[1].ShouldBe($"gone,,{cell},,1970-01-01T01:00:00+01:00,https://award.example/f/award/token");
    }
}
