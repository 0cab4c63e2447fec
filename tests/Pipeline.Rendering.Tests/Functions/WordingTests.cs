using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Functions;

public sealed class WordingTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    [Fact]
    public void Words_of_the_locale_take_in_what_the_template_gives_them() =>
        folder.Render("{{ wording \"mail.hello-name\" (who | name) }}", model: Model.Of(("who", "Kari"))).Text.ShouldBe("Hei, Kari!\n");

    [Fact]
    public void Words_in_brackets_stand_in_the_ledger_as_declared_to_claim_nothing()
    {
        var (text, part) = folder.Render("{{ wording \"mail.contents\" }}");

        text.ShouldStartWith("I rapporten finner dere hver dialog, styrker");
        part.Entries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(entry => entry.Kind.ShouldBe("wording"), entry => entry.Printed.ShouldBe("hver dialog"));
    }

    [Theory]
    [InlineData("{{ wording \"mail.hello-name\" }}", "1 values")]
    [InlineData("{{ wording \"mail.hello\" \"x\" }}", "0 values")]
    [InlineData("{{ wording \"mail.nothing\" }}", "mail.nothing")]
    [InlineData("{{ wording \"mail.hello-name\" 3 }}", "was not printed")]
    [InlineData("{{ many | plural \"nothing\" }}", "no plural")]
    public void A_call_that_cannot_be_worded_is_an_error(string source, string expected) =>
        Should.Throw<TemplateException>(() => folder.Render(source, model: Model.Of(("many", new Counted(3, "test"))))).Fault.Detail.ShouldContain(expected);

    [Fact]
    public void A_number_given_without_a_figure_is_refused_wherever_the_words_come_from() =>
        Should.Throw<TemplateException>(() => folder.Render("{{ wording \"mail.hello-name\" \"75,8\" }}")).Fault.Detail.ShouldContain("75,8");

    [Theory]
    [InlineData(1, "deltaker")]
    [InlineData(0, "deltakere")]
    [InlineData(156, "deltakere")]
    public void A_noun_goes_with_its_number(long count, string expected) =>
        folder.Render("{{ many | plural \"participant\" }}", model: Model.Of(("many", new Counted(count, "test")))).Text.ShouldBe(expected + "\n");

    [Theory]
    [InlineData("Hei {0")]
    [InlineData("Hei {navn}")]
    [InlineData("Hei {1}")]
    [InlineData("[alle kontakter")]
    [InlineData("alle] kontakter")]
    public void Words_that_cannot_be_read_are_refused(string text) => Should.Throw<FormatException>(() => Wording.Parse(text));

    public void Dispose() => folder.Dispose();
}
