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

    [Theory]
    [InlineData("[\"\",")]
    [InlineData("[\" ' \",")]
    [InlineData("[null,")]
    public void A_list_of_claiming_words_with_an_empty_one_is_told(string start)
    {
        var nb = File.ReadAllText(Path.Combine(RealTemplates.Options.TemplatesRoot, "claims", "nb.json"));
        var changed = string.Concat(nb.AsSpan(0, nb.IndexOf('[', StringComparison.Ordinal)), start, nb.AsSpan(nb.IndexOf('[', StringComparison.Ordinal) + 1));

        TemplateCheck.Run(folder.With("claims/nb.json", changed).Load()).ShouldContain(fault => fault.Template == "claims/nb.json" && fault.Detail.Contains("is empty", StringComparison.Ordinal));
    }

    [Fact]
    public void A_locale_that_lacks_a_word_a_rule_may_choose_is_told()
    {
        var nb = File.ReadAllText(Path.Combine(RealTemplates.Options.TemplatesRoot, "locales", "nb.json")).Replace("\"far-more\"", "\"farmore\"", StringComparison.Ordinal);

        TemplateCheck.Run(folder.With("locales/nb.json", nb).Load()).ShouldContain(fault => fault.Detail.Contains("adverbs.far-more", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reader_gets_the_template_in_the_own_language_or_the_one_that_takes_its_words_from_the_locale()
    {
        var library = folder.With("prose.nb.scriban-txt", "").With("prose.nn.scriban-txt", "").With("shared.scriban-txt", "").With("locales/nn.json", Bokmaal()).Load();

        library.Localised("prose.scriban-txt", "nn").ShouldSatisfyAllConditions(found => found.Name.ShouldBe("prose.nn.scriban-txt"), found => found.Locale.Code.ShouldBe("nn"));
        library.Localised("shared.scriban-txt", "nn").ShouldSatisfyAllConditions(found => found.Name.ShouldBe("shared.scriban-txt"), found => found.Locale.Code.ShouldBe("nn"));
    }

    [Theory]
    [InlineData("nn")]
    [InlineData("sv")]
    [InlineData("../nn")]
    public void A_reader_of_a_language_that_a_text_is_not_written_in_gets_bokmaal(string language)
    {
        var library = folder.With("prose.nb.scriban-txt", "").With("locales/nn.json", Bokmaal()).Load();

        library.Localised("prose.scriban-txt", language).ShouldSatisfyAllConditions(found => found.Name.ShouldBe("prose.nb.scriban-txt"), found => found.Locale.Code.ShouldBe("nb"));
    }

    [Theory]
    [InlineData("nn", true)]
    [InlineData("fi", false)]
    public void Prose_is_missed_in_every_language_that_has_a_locale(string language, bool isMissed)
    {
        var library = folder.With("prose.nb.scriban-md", "").With("shared.scriban-md", "").With("locales/nn.json", Bokmaal()).Load();

        var faults = TemplateCheck.Run(library);

        var missed = new TemplateFault($"prose.{language}.scriban-md", 0, 0, $"the template is missing, so that readers of {language} get nb");
        faults.Contains(missed).ShouldBe(isMissed);
        faults.ShouldNotContain(fault => fault.Template.StartsWith("shared", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"regards\"", "\"farewell\"", "words.mail.regards")]
    [InlineData("Hei, {0}!", "Hei!", "words.mail.hello-name")]
    [InlineData("\"participant\": {", "\"taker\": {", "plurals.participant")]
    public void What_a_language_lacks_that_bokmaal_has_is_told(string from, string to, string lacking)
    {
        var nn = Bokmaal().Replace(from, to, StringComparison.Ordinal);

        TemplateCheck.Run(folder.With("locales/nn.json", nn).Load())
            .ShouldContain(fault => fault.Template == "locales/nn.json" && fault.Detail.Contains(lacking, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ wording \"mail.nothing\" }}", "mail.nothing")]
    [InlineData("{{ 1 | plural \"nothing\" }}", "nothing")]
    public void Words_that_no_locale_has_are_found_before_a_text_is_rendered(string source, string expected)
    {
        var faults = TemplateCheck.Run(folder.With("a.scriban-txt", source).Load());

        faults.ShouldContain(fault => fault.Template == "a.scriban-txt" && fault.Line == 1 && fault.Detail.Contains(expected, StringComparison.Ordinal));
    }

    private static string Bokmaal() => File.ReadAllText(Path.Combine(RealTemplates.Options.TemplatesRoot, "locales", "nb.json"));

    public void Dispose() => folder.Dispose();
}
