using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Ledgers;

public sealed class DigitCheckTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    [Theory]
    [InlineData("html", "<p>Scoren er 88,7.</p>")]
    [InlineData("html", "<title>Uke 5</title>")]
    [InlineData("html", "<img alt=\"75 av alle\" src=\"x\">")]
    [InlineData("html", "<p aria-label=\"3 av dem\">x</p>")]
    [InlineData("html", "<p title=\"3 av dem\">x</p>")]
    [InlineData("html", "<meta name=\"description\" content=\"3 av dem\">")]
    [InlineData("html", "<meta property=\"og:title\" content=\"3 av dem\">")]
    [InlineData("html", "<p>&#51; av dem</p>")]
    [InlineData("svg", "<svg><title>Topp 10</title></svg>")]
    [InlineData("svg", "<svg><text x=\"0\">7</text></svg>")]
    [InlineData("md", "Scoren er **88,7**.")]
    [InlineData("md", "![Topp 10](chart:share)")]
    [InlineData("txt", "Scoren er 88,7.")]
    [InlineData("txt", "Scoren er ٣.")]
    [InlineData("txt", "Omtrent ½ av dem.")]
    [InlineData("txt", "Kapittel Ⅳ.")]
    [InlineData("txt", "{{ \"3 av 4\" }}")]
    [InlineData("txt", "{{ 1 + 1 }}")]
    [InlineData("txt", "{{ award }}")]
    public void A_number_that_no_function_printed_is_refused(string kind, string source) =>
        Should.Throw<TemplateException>(() => folder.Render(source, kind, Model.Of(("award", "Pris 2021")))).Message.ShouldContain("does not account for");

    [Theory]
    [InlineData("html", "<style>p { margin: 10px; }</style><p style=\"margin:12px\" class=\"h2\" id=\"a1\">x</p>")]
    [InlineData("html", "<script>var a = 1;</script>")]
    [InlineData("html", "<a href=\"/posts/2021\">x</a>")]
    [InlineData("html", "<meta name=\"viewport\" content=\"initial-scale=1\">")]
    [InlineData("svg", "<svg viewBox=\"0 0 400 200\"><rect width=\"12.5\" x=\"3\"/></svg>")]
    [InlineData("txt", "{{ award | name }}")]
    public void What_nobody_reads_and_what_is_data_may_hold_digits(string kind, string source) =>
        Should.NotThrow(() => folder.Render(source, kind, Model.Of(("award", "Pris 2021"))));

    [Fact]
    public void The_message_names_the_template_the_line_and_the_words_around()
    {
        folder.With("parts/lead.scriban-md", "Innledning.\n\nHele 88,7 poeng!\n");

        var fault = Should.Throw<TemplateException>(() => folder.Render("# Tittel\n\n{{ include \"parts/lead.scriban-md\" }}", "md")).Fault;

        fault.Template.ShouldBe("parts/lead.scriban-md");
        fault.Line.ShouldBe(3);
        fault.Detail.ShouldContain("Hele 88,7 poeng!");
    }

    [Theory]
    [InlineData("{{ figure \"mean(welcome)\" | score | string.replace \"8\" \"9\" }}")]
    [InlineData("{{ figure \"mean(welcome)\" | score | string.slice 0 6 }}")]
    [InlineData("{{ figure \"mean(welcome)\" | score | string.append \"0\" }}")]
    [InlineData("9{{ figure \"mean(welcome)\" | score }}")]
    public void A_printed_number_cannot_be_altered(string source) =>
        Should.Throw<TemplateException>(() => folder.Render(source, figures: new FixedFigures().Score("mean(welcome)", 88.7, 10)));

    [Fact]
    public void Data_cannot_bring_marks_of_its_own() =>
        Should.Throw<TemplateException>(() => folder.Render("{{ name }}", model: Model.Of(("name", "\uE000\uE010\uE00188,7\uE002"))));

    [Fact]
    public void The_ledger_lists_what_is_shown_in_the_order_it_is_shown()
    {
        var figures = new FixedFigures().Score("mean(welcome)", 88.66, 3900, 87.6, 89.6).Score("mean(valued)", 75.87, 3900);

        var (text, part) = folder.Render(
            "{{ late = figure \"mean(valued)\" | score }}{{ never = figure \"mean(valued)\" | score }}\n{{ figure \"mean(welcome)\" | score }} og {{ late }}", figures: figures);

        text.Trim().ShouldBe("88,7 og 75,9");
        part.Entries.Select(entry => entry.Printed).ShouldBe(["88,7", "75,9"]);
        part.Entries[0].ShouldSatisfyAllConditions(
            entry => entry.Figures.ShouldBe(["mean(welcome)"]),
            entry => entry.Value.ShouldBe(88.66),
            entry => entry.N.ShouldBe(3900),
            entry => entry.Low.ShouldBe(87.6),
            entry => entry.High.ShouldBe(89.6),
            entry => entry.Unit.ShouldBe("score"),
            entry => entry.Line.ShouldBe(2));
    }

    [Fact]
    public void Nothing_of_the_marks_is_left_in_the_text()
    {
        var text = folder.Render("<p title=\"{{ award | name }}\">{{ award | name }}</p>", "html", Model.Of(("award", "Pris 2021"))).Text;

        text.ShouldBe("<p title=\"Pris 2021\">Pris 2021</p>");
    }

    public void Dispose() => folder.Dispose();
}
