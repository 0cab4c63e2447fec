using System.Text.Json;
using Pipeline.Rendering.Ledgers;

namespace Pipeline.Rendering.Tests.Ledgers;

public sealed class LedgerEntryTests
{
    [Fact]
    public void A_kept_entry_tells_what_was_kept_and_no_more()
    {
        var counted = Read("""{ "kind": "count", "printed": "25", "rule": "n", "template": "post", "line": 3, "n": 25, "value": null }""");
        var zero = Read("""{ "kind": "figure", "printed": "0", "rule": "round", "template": "post", "line": 3, "figures": ["score(total)"], "value": 0, "low": -1.5, "unit": "points" }""");

        (counted.N, counted.Value, counted.Low, counted.High, counted.Unit).ShouldBe((25, null, null, null, null));
        (zero.N, zero.Value, zero.Low, zero.High, zero.Unit).ShouldBe((null, 0, -1.5, null, "points"));
    }

    private static LedgerEntry Read(string json) => JsonSerializer.Deserialize<LedgerEntry>(json, JsonSerializerOptions.Web);
}
