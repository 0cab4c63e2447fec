using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Templates;

public sealed class TemplateShelfTests
{
    private const string Footer = "posts/_footer.nb.scriban-md";
    private readonly InMemoryTemplateOverrideStore store = new();
    private readonly TemplateShelf shelf;

    public TemplateShelfTests() => shelf = new TemplateShelf(RealTemplates.Options, store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_overrides_the_packaged_templates_are_used()
    {
        (await shelf.RefreshAsync(Cancellation)).ShouldBeFalse();

        shelf.Current.SourceOf(Footer).ShouldBe(RealTemplates.Library.SourceOf(Footer));
    }

    [Fact]
    public async Task An_override_is_used_in_place_of_the_packaged_template_until_it_is_taken_away()
    {
        store.With(Footer, "*Takk for at du leste.*\n");
        await shelf.RefreshAsync(Cancellation);
        var during = shelf.Current.SourceOf(Footer);
        store.Remove(Footer);
        await shelf.RefreshAsync(Cancellation);

        during.ShouldBe("*Takk for at du leste.*\n");
        shelf.Current.SourceOf(Footer).ShouldBe(RealTemplates.Library.SourceOf(Footer));
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("Takk!\n{{ if }}\n", 2, "expression")]
    [InlineData("Takk!\n{{ include \"posts/_none.scriban-md\" }}", 2, "posts/_none.scriban-md")]
    [InlineData("Takk!\n\n{{ nonexistent }}", 3, "nonexistent")]
    [InlineData("Hele 88,7 poeng!", 1, "88,7")]
    [InlineData("De fleste er fornøyde.", 1, "De fleste")]
    public async Task A_broken_override_is_refused_with_its_place_and_the_packaged_one_keeps_working(string broken, int line, string expected)
    {
        await shelf.RefreshAsync(Cancellation);
        store.With(Footer, broken);

        await shelf.RefreshAsync(Cancellation);

        shelf.Refused.ShouldContain(fault => fault.Template == Footer && fault.Line == line && fault.Column > 0 && fault.Detail.Contains(expected, StringComparison.OrdinalIgnoreCase));
        shelf.Current.SourceOf(Footer).ShouldBe(RealTemplates.Library.SourceOf(Footer));
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("{{ if !final }}{{ nonexistent }}{{ end }}", "nonexistent")]
    [InlineData("<video></video>", "<video>")]
    public async Task An_override_that_fails_only_while_a_season_runs_or_only_on_paper_is_refused_too(string broken, string expected)
    {
        store.With("reports/_method.scriban-html", broken);

        await shelf.RefreshAsync(Cancellation);

        shelf.Overriding.ShouldBeEmpty();
        shelf.Refused.ShouldContain(fault => fault.Template == "reports/_method.scriban-html" && fault.Detail.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_broken_override_does_not_hold_back_a_sound_one()
    {
        store.With(Footer, "*Takk.*").With("posts/_method.nb.scriban-md", "{{ nonexistent }}");

        await shelf.RefreshAsync(Cancellation);

        shelf.Overriding.ShouldBe([Footer]);
        shelf.Refused.ShouldAllBe(fault => fault.Template == "posts/_method.nb.scriban-md");
    }

    [Fact]
    public async Task Words_that_a_packaged_template_needs_cannot_be_taken_from_a_locale()
    {
        var nb = File.ReadAllText(Path.Combine(RealTemplates.Options.TemplatesRoot, "locales", "nb.json")).Replace("\"regards\"", "\"farewell\"", StringComparison.Ordinal);
        store.With("locales/nb.json", nb);

        await shelf.RefreshAsync(Cancellation);

        shelf.Overriding.ShouldBeEmpty();
        shelf.Refused.ShouldContain(fault => fault.Template == "locales/nb.json" && fault.Detail.Contains("farewell", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("readme.txt")]
    [InlineData("season.sample.json")]
    [InlineData("../secrets.json")]
    public async Task A_file_that_is_no_template_is_refused(string name)
    {
        store.With(name, "{}");

        await shelf.RefreshAsync(Cancellation);

        shelf.Refused.ShouldHaveSingleItem().Template.ShouldBe(name);
    }
}
