using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Engine;

public sealed class StrictnessTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    [Theory]
    [InlineData("Hei\n{{ nobody }}", 2, "nobody")]
    [InlineData("{{ person.age }}", 1, "age")]
    [InlineData("{{ person.friend.name }}", 1, "friend")]
    [InlineData("{{ people[7] }}", 1, "")]
    [InlineData("{{ nothing() }}", 1, "nothing")]
    [InlineData("{{ figure \"mean(welcome)\" | score }}", 1, "was not measured")]
    [InlineData("{{ figure \"no such thing\" }}", 1, "no such thing")]
    [InlineData("{{ include \"missing.scriban-txt\" }}", 1, "missing.scriban-txt")]
    public void What_does_not_exist_is_an_error_that_names_the_line(string source, int line, string expected)
    {
        var model = Model.Of(("person", Model.Of(("name", "Kari"), ("friend", null))), ("people", Model.List(["Kari"])));

        var fault = Should.Throw<TemplateException>(() => folder.Render(source, model: model)).Fault;

        fault.Template.ShouldBe("test.scriban-txt");
        fault.Line.ShouldBe(line);
        fault.Detail.ShouldContain(expected);
    }

    [Theory]
    [InlineData("{{ object.eval_template \"x\" }}")]
    [InlineData("{{ object.eval \"x\" }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.format value \"N\" }}")]
    [InlineData("{{ html.strip \"x\" }}")]
    [InlineData("{{ regex.replace \"x\" \"x\" \"y\" }}")]
    [InlineData("{{ include_join [\"x\"] }}")]
    public void What_would_make_output_unsafe_or_unrepeatable_is_not_there(string source) =>
        Should.Throw<TemplateException>(() => folder.Render(source));

    [Theory]
    [InlineData("{{ person.name = \"Ola\" }}")]
    [InlineData("{{ person.age = \"x\" }}")]
    [InlineData("{{ people[0] = \"Ola\" }}")]
    [InlineData("{{ people | array.add \"Ola\" ; people[0] = \"x\" }}")]
    public void A_template_cannot_change_what_it_is_given(string source)
    {
        var person = Model.Of(("name", "Kari"));
        var people = Model.List(["Kari"]);

        Should.Throw<TemplateException>(() => folder.Render(source, model: Model.Of(("person", person), ("people", people))));

        person["name"].ShouldBe("Kari");
        people.ShouldBe(["Kari"]);
    }

    [Fact]
    public void A_variable_of_a_templates_own_leaves_the_model_alone()
    {
        var model = Model.Of(("name", "Kari"));

        folder.Render("{{ name = \"Ola\" }}{{ name }}", model: model).Text.ShouldBe("Ola\n");

        model["name"].ShouldBe("Kari");
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("parts/../test.scriban-txt")]
    [InlineData("./test.scriban-txt")]
    [InlineData("locales/nb.json")]
    [InlineData("")]
    public void An_include_cannot_leave_the_library(string name) => Should.Throw<TemplateException>(() => folder.Render($"{{{{ include \"{name}\" }}}}"));

    [Fact]
    public void Includes_that_go_round_in_a_circle_end()
    {
        folder.With("round.scriban-txt", "{{ include \"round.scriban-txt\" }}");

        Should.Throw<TemplateException>(() => folder.Render("{{ include \"round.scriban-txt\" }}"));
    }

    [Fact]
    public void A_loop_that_never_ends_is_stopped() =>
        Should.Throw<TemplateException>(() => folder.Render("{{ while true }}x{{ end }}")).Message.ShouldContain("looped more than");

    [Fact]
    public void Long_and_nested_loops_run_to_their_end()
    {
        var rows = Model.List(Enumerable.Repeat<object?>("x", 1500));

        var text = folder.Render("{{ for a in rows }}{{ for b in [\"y\", \"y\", \"y\"] }}{{ b }}{{ end }}{{ end }}", model: Model.Of(("rows", rows))).Text;

        text.TrimEnd().Length.ShouldBe(4500);
    }

    [Fact]
    public void Output_beyond_a_mebibyte_is_complete()
    {
        var long_ = new string('x', 700_000);

        var text = folder.Render("{{ a }}{{ a }}slutt", model: Model.Of(("a", long_))).Text;

        text.TrimEnd().Length.ShouldBe(1_400_005);
        text.TrimEnd().ShouldEndWith("slutt");
    }

    [Fact]
    public void A_loop_of_a_model_that_is_read_at_the_same_time_by_others_is_the_same_for_all()
    {
        var library = folder.With("test.scriban-txt", "{{ for each in rows }}{{ each }}{{ end }}").Load();
        var locale = library.Localised("test.scriban-txt", "nb").Locale;
        var model = Model.Of(("rows", Model.List(["a", "b", "c"])));

        var texts = new string[200];
        Parallel.For(0, texts.Length, index =>
        {
            using var run = new RenderRun(library, locale, new Pipeline.Testing.Twins.FixedFigures(), new(2021, 3, 31));
            texts[index] = run.Render("test.scriban-txt", model);
        });

        texts.ShouldAllBe(text => text == "abc\n");
    }

    [Theory]
    [InlineData("{{ figure \"mean(welcome)\" }}")]
    [InlineData("{{ people_count }}")]
    [InlineData("{{ day_one }}")]
    [InlineData("{{ figure \"mean(welcome)\" | percent }}")]
    [InlineData("{{ \"88,7\" | score }}")]
    [InlineData("{{ (figure \"mean(welcome)\").value }}")]
    public void A_number_is_printed_by_a_function_that_fits_it_or_not_at_all(string source)
    {
        var model = Model.Of(("people_count", new Pipeline.Rendering.Functions.Counted(4, "people")), ("day_one", new DateOnly(2021, 2, 7)));

        Should.Throw<TemplateException>(() => folder.Render(source, model: model, figures: new Pipeline.Testing.Twins.FixedFigures().Score("mean(welcome)", 88.7, 10)));
    }

    [Fact]
    public void An_include_is_escaped_once()
    {
        folder.With("part.scriban-html", "<b>{{ name }}</b>");

        folder.Render("{{ include \"part.scriban-html\" }}", "html", Model.Of(("name", "A & B"))).Text.ShouldBe("<b>A &amp; B</b>");
    }

    [Fact]
    public void A_captured_text_is_escaped_once() =>
        folder.Render("{{ capture x }}<b>{{ name }}</b>{{ end }}{{ x }}", "html", Model.Of(("name", "A & B"))).Text.ShouldBe("<b>A &amp; B</b>");

    [Fact]
    public void A_value_that_looks_like_a_template_is_only_text() =>
        folder.Render("{{ name }}", model: Model.Of(("name", "{{ nobody }}"))).Text.ShouldBe("{{ nobody }}\n");

    public void Dispose() => folder.Dispose();
}
