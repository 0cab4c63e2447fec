using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Engine;

public sealed class CallTests : IDisposable
{
    private static readonly FixedFigures Figures = new FixedFigures().Score("mean(welcome)", 63.25, 25, 60, 66);
    private readonly TemplateFolder folder = new();

    [Theory]
    [InlineData("{{ figure \"mean(welcome)\" | score }}")]
    [InlineData("{{ score (figure \"mean(welcome)\") }}")]
    [InlineData("{{ score(figure(\"mean(welcome)\")) }}")]
    [InlineData("{{ \"mean(welcome)\" | figure | score }}")]
    [InlineData("{{ \"mean(welcome)\" | figure | score_to 1 }}")]
    [InlineData("{{ for score in [figure \"mean(welcome)\"] }}{{ score | score }}{{ end }}")]
    public void A_function_is_called_however_its_argument_is_given(string source) => Render(source).Text.ShouldBe("63,3\n");

    [Theory]
    [InlineData("\n{{ \"a\" | name \"b\" }}", "Invalid number of arguments")]
    [InlineData("\n{{ \"a\" | (name \"b\") }}", "is not a valid function")]
    [InlineData("\n{{ name }}", "Invalid number of arguments")]
    [InlineData("\n{{ \"a\" | day }}", "Unable to convert")]
    [InlineData("\n{{ null | name }}", "a value is needed here")]
    public void A_call_that_does_not_fit_is_an_error_that_names_its_line(string source, string expected)
    {
        var fault = Should.Throw<TemplateException>(() => Render(source)).Fault;

        (fault.Line, fault.Detail).ShouldSatisfyAllConditions(each => each.Line.ShouldBe(2), each => each.Detail.ShouldContain(expected));
    }

    [Theory]
    [InlineData("{{ (figure \"mean(welcome)\").value }}")]
    [InlineData("{{ (figure \"mean(welcome)\").id }}")]
    [InlineData("{{ day.year }}")]
    public void An_object_of_ours_shows_a_template_nothing(string source) =>
        Should.Throw<TemplateException>(() => Render(source));

    [Fact]
    public void What_a_function_printed_keeps_its_place_in_a_string() =>
        Render("{{ \"(\" + (figure \"mean(welcome)\" | score) + \")\" }}").ShouldSatisfyAllConditions(
            each => each.Text.ShouldBe("(63,3)\n"), each => each.Part.Entries.ShouldHaveSingleItem().Value.ShouldBe(63.25));

    [Fact]
    public void A_text_that_is_written_within_another_leaves_its_ledger_alone()
    {
        var library = folder.With("outer.scriban-txt", "{{ figure \"mean(welcome)\" | score }}").Load();
        var locale = library.Localised("outer.scriban-txt", "nb").Locale;
        using var outer = new RenderRun(library, locale, Figures, new(2021, 3, 31));
        var marked = outer.Render("outer.scriban-txt", Model.Of());

        Render("{{ figure \"mean(welcome)\" | score }} {{ figure \"mean(welcome)\" | answers }}").Part.Entries.Count.ShouldBe(2);

        outer.FinishText("outer.scriban-txt", "text", marked).Part.Entries.ShouldHaveSingleItem().Printed.ShouldBe("63,3");
    }

    [Fact]
    public void What_a_ledger_tells_stays_when_others_are_written_after_it()
    {
        var first = Render("{{ figure \"mean(welcome)\" | score }}").Part;

        Render("{{ figure \"mean(welcome)\" | answers }}");

        first.Entries.ShouldHaveSingleItem().Printed.ShouldBe("63,3");
    }

    public void Dispose() => folder.Dispose();

    private (string Text, LedgerPart Part) Render(string source) =>
        folder.Render(source, model: Model.Of(("day", new DateOnly(2021, 3, 31))), figures: Figures);
}
