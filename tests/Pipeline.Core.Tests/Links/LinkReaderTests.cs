using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Links;

public sealed class LinkReaderTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-02-10T12:00:00Z", CultureInfo.InvariantCulture);

    [Fact]
    public void A_list_is_read_in_its_order()
    {
        var (requests, faults) = Read("""
            [{"participant":"fjord-energi"},{"participant":"nordlys-kraft","shopper":"s-1","channel":"chat","expires":"2026-03-01T00:00:00+01:00"}]
            """);

        faults.ShouldBeEmpty();
        requests.ShouldBe(
        [
            new LinkRequest("fjord-energi", null, null, null),
            new LinkRequest("nordlys-kraft", "s-1", "chat", new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(1))),
        ]);
    }

    [Theory]
    [InlineData("""[{"participant":"nordlys-kraf"}]""", "/0/participant", "Did you mean \"nordlys-kraft\"?")]
    [InlineData("""[{"participant":"nordlys-kraft","channel":"pigeon"}]""", "/0/channel", "There is no channel")]
    [InlineData("""[{"participant":"nordlys-kraft","expires":"tomorrow"}]""", "/0/expires", "not a time with an offset")]
    [InlineData("""[{"participant":"nordlys-kraft","expires":"2026-02-10T12:00:00Z"}]""", "/0/expires", "is over already")]
    [InlineData("""[{"participant":"nordlys-kraft","shoper":"s-1"}]""", "/0/shoper", "Did you mean \"shopper\"?")]
    [InlineData("""[{"participant":"nordlys-kraft","shopper":"a\nb"}]""", "/0/shopper", "one line")]
    [InlineData("""{"participant":"nordlys-kraft"}""", "", "a list")]
    public void A_fault_says_where_it_is_and_what_to_do(string json, string pointer, string detail)
    {
        var fault = Read(json).Faults.ShouldHaveSingleItem();

        fault.Pointer.ShouldBe(pointer);
        fault.Detail.ShouldContain(detail);
    }

    [Fact]
    public void More_links_than_a_call_may_ask_for_are_refused() =>
        Read($"[{string.Join(',', Enumerable.Repeat("""{"participant":"nordlys-kraft"}""", LinkReader.Most + 1))}]").Faults.ShouldHaveSingleItem().Detail.ShouldContain("at most 1000");

    [Fact]
    public void Two_weeks_after_the_season_an_end_has_to_be_named()
    {
        var end = new DateTimeOffset(2026, 4, 15, 0, 0, 0, TimeSpan.FromHours(2));
        byte[] json = [.. Encoding.UTF8.GetBytes("""[{"participant":"nordlys-kraft"}]""")];

        LinkReader.Read(Award, json, end.AddSeconds(-1)).Faults.ShouldBeEmpty();
        LinkReader.Read(Award, json, end).Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/0/expires");
    }

    [Fact]
    public async Task Links_open_with_their_tokens_alone_and_until_two_weeks_after_the_season()
    {
        var store = new InMemoryShopperLinks();
        var create = new CreateLinks(store, new SequentialTokenSource(), new FakeTimeProvider(Now));

        var issued = await create.CreateAsync(Award, Read("""[{"participant":"fjord-energi"},{"participant":"fjord-energi"}]""").Requests, TestContext.Current.CancellationToken);

        issued.Select(each => each.Token).Distinct().Count().ShouldBe(2);
        issued[0].Link.Expires.ShouldBe(new(2026, 4, 15, 0, 0, 0, TimeSpan.FromHours(2)));
        var kept = await store.FindAsync(Award.Id, LinkId.Of(issued[0].Token), TestContext.Current.CancellationToken);
        (kept! with { Tag = null }).ShouldBe(issued[0].Link);
        kept.ToString().ShouldNotContain(issued[0].Token);
    }

    private static LinkReading Read(string json) => LinkReader.Read(Award, Encoding.UTF8.GetBytes(json), Now);
}
