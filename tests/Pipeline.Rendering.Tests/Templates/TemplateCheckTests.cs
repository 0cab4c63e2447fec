using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Templates;

public sealed class TemplateCheckTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    [Fact]
    public void The_templates_of_the_product_have_no_fault() => TemplateCheck.Run(RealTemplates.Library).ShouldBeEmpty();

    [Fact]
    public void A_fault_of_parsing_is_told_with_its_place_and_does_not_hide_the_others()
    {
        var faults = TemplateCheck.Run(folder.With("a.scriban-txt", "Hei\n{{ if }}\n").With("b.scriban-txt", "{{ for x in }}{{ end }}").Load());

        faults.ShouldContain(fault => fault.Template == "a.scriban-txt" && fault.Line == 2 && fault.Column > 0);
        faults.ShouldContain(fault => fault.Template == "b.scriban-txt" && fault.Line == 1);
    }

    [Fact]
    public void A_faulty_template_is_not_rendered() => Should.Throw<TemplateException>(() => folder.Render("{{ if }}")).Fault.Template.ShouldBe("test.scriban-txt");

    [Fact]
    public void A_template_that_a_renderer_needs_is_missed() =>
        TemplateCheck.Run(folder.Load()).ShouldContain(new TemplateFault("posts/result.scriban-md", 0, 0, "the template is missing"));

    [Fact]
    public void An_include_that_names_nothing_is_found_before_it_is_rendered()
    {
        var faults = TemplateCheck.Run(folder.With("a.scriban-txt", "{{ if false }}\n{{ include \"parts/none.scriban-txt\" }}{{ end }}").Load());

        faults.ShouldContain(fault => fault.Template == "a.scriban-txt" && fault.Line == 2 && fault.Detail.Contains("parts/none.scriban-txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"numbers\": {} }", "decimal")]
    [InlineData("{ ", "")]
    public void A_faulty_locale_is_told(string json, string expected) =>
        TemplateCheck.Run(folder.With("locales/nb.json", json).Load()).ShouldContain(fault => fault.Template == "locales/nb.json" && fault.Detail.Contains(expected, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_locale_that_lacks_a_word_a_rule_may_choose_is_told()
    {
        var nb = File.ReadAllText(Path.Combine(RealTemplates.Options.TemplatesRoot, "locales", "nb.json")).Replace("\"far-more\"", "\"farmore\"", StringComparison.Ordinal);

        TemplateCheck.Run(folder.With("locales/nb.json", nb).Load()).ShouldContain(fault => fault.Detail.Contains("adverbs.far-more", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reader_of_another_language_gets_the_template_in_it_when_there_is_one()
    {
        var nb = File.ReadAllText(Path.Combine(RealTemplates.Options.TemplatesRoot, "locales", "nb.json"));
        var library = folder.With("a.scriban-txt", "").With("b.scriban-txt", "").With("a.nn.scriban-txt", "").With("locales/nn.json", nb).Load();

        library.Localised("a.scriban-txt", "nn").ShouldSatisfyAllConditions(found => found.Name.ShouldBe("a.nn.scriban-txt"), found => found.Locale.Code.ShouldBe("nn"));
        library.Localised("b.scriban-txt", "nn").ShouldSatisfyAllConditions(found => found.Name.ShouldBe("b.scriban-txt"), found => found.Locale.Code.ShouldBe("nb"));
        library.Localised("a.scriban-txt", "../nn").Name.ShouldBe("a.scriban-txt");
    }

    public void Dispose() => folder.Dispose();
}
