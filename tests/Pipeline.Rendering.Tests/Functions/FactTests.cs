using Pipeline.Rendering.Facts;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Functions;

public sealed class FactTests : IDisposable
{
    private const string Facts = """
        [
          { "id": "fresh", "text": { "nb": "34 % var positive" }, "source": "Statista", "year": 2016, "population": "consumers" },
          { "id": "old", "text": { "nb": "De fleste var positive" }, "source": "Statista", "year": 2015, "population": "consumers" },
          { "id": "danish", "text": { "da": "De fleste var positive" }, "source": "Statista", "year": 2020, "population": "consumers" }
        ]
        """;

    private readonly TemplateFolder folder = new TemplateFolder().With("facts.json", Facts);

    [Fact]
    public void A_fact_is_cited_with_its_source_and_year()
    {
        var (text, part) = folder.Render("{{ fact \"fresh\" }}.");

        text.Trim().ShouldBe("34 % var positive (Statista, 2016).");
        part.Entries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            entry => entry.Kind.ShouldBe("fact"), entry => entry.Rule.ShouldBe("fact fresh: Statista, 2016, about consumers"));
    }

    [Fact]
    public void A_fact_older_than_five_years_on_the_day_of_the_text_says_so()
    {
        var (text, part) = folder.Render("{{ fact \"old\" }}.");

        text.Trim().ShouldBe("De fleste var positive (Statista, 2015; tallet kan være foreldet).");
        part.Entries.ShouldHaveSingleItem().Rule.ShouldEndWith("; stale");
    }

    [Theory]
    [InlineData("none", "there is no fact")]
    [InlineData("danish", "not worded in nb")]
    public void A_fact_that_is_not_there_in_the_language_is_an_error(string id, string expected) =>
        Should.Throw<TemplateException>(() => folder.Render($"{{{{ fact \"{id}\" }}}}")).Fault.Detail.ShouldContain(expected);

    [Theory]
    [InlineData("[{ \"id\": \"x\", \"text\": { \"nb\": \"x\" }, \"year\": 2020, \"population\": \"all\" }]")]
    [InlineData("[{ \"id\": \"x\", \"text\": { \"nb\": \"x\" }, \"source\": \"\", \"year\": 2020, \"population\": \"all\" }]")]
    [InlineData("[{ \"id\": \"x\", \"text\": { \"nb\": \"x\" }, \"source\": \"S\", \"population\": \"all\" }]")]
    [InlineData("[{ \"id\": \"x\", \"text\": { \"nb\": \"x\" }, \"source\": \"S\", \"year\": 2020 }]")]
    [InlineData("[{ \"id\": \"x\", \"text\": {}, \"source\": \"S\", \"year\": 2020, \"population\": \"all\" }]")]
    public void A_fact_without_source_year_or_population_is_told(string json) =>
        TemplateCheck.Run(folder.With("facts.json", json).Load()).ShouldContain(fault => fault.Template == "facts.json");

    [Fact]
    public void Two_facts_of_one_id_are_told() =>
        TemplateCheck.Run(folder.With("facts.json", Facts.Replace("old", "fresh", StringComparison.Ordinal)).Load()).ShouldContain(fault => fault.Template == "facts.json");

    [Theory]
    [InlineData("channel-mix-2021")]
    [InlineData("chatbots-in-web-shops-2018")]
    public void The_facts_of_the_product_can_be_cited_in_every_language(string id) => RealTemplates.Library.Facts.Find(id).ShouldNotBeNull().Text.Keys.ShouldBe(TemplateFolder.Languages, ignoreOrder: true);

    [Fact]
    public void A_fact_is_fresh_through_its_fifth_year()
    {
        var fact = new Fact("x", new Dictionary<string, string>(), "S", 2018, "all");

        fact.IsStale(new(2023, 12, 31)).ShouldBeFalse();
        fact.IsStale(new(2024, 1, 1)).ShouldBeTrue();
    }

    public void Dispose() => folder.Dispose();
}
