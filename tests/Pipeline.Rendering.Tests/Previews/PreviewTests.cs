using Pipeline.Rendering.Previews;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Previews;

public sealed class PreviewTests
{
    private static PreviewSeason Sample { get; } =
        PreviewSeason.Read(File.ReadAllBytes(Path.Combine(RealTemplates.Options.TemplatesRoot, "season.sample.json")));

    [Fact]
    [Trait("Category", "Slow")]
    public void Every_text_can_be_written_about_the_sample_season_in_every_language() =>
        SampleCheck.Run(RealTemplates.Library, RealTemplates.Options, Sample).ShouldBeEmpty();

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("{}", "needs a programme")]
    [InlineData("{\"programme\": {\"id\": 3}, \"evaluations\": []}", "/programme/id")]
    public void A_sample_that_cannot_be_read_says_what_is_wrong(string json, string expected) =>
        Should.Throw<FormatException>(() => PreviewSeason.Read(System.Text.Encoding.UTF8.GetBytes(json))).Message.ShouldContain(expected);

    [Theory]
    [InlineData("posts/result.nb.scriban-md", "text/html", "Serviceprisen 2021")]
    [InlineData("posts/_channels.nb.scriban-md", "text/html", "Kanal for kanal")]
    [InlineData("posts/winners.nb.scriban-md", "text/html", "Slik kåres en vinner")]
    [InlineData("posts/drivers.nb.scriban-md", "text/html", "Område for område")]
    [InlineData("posts/channel-in-focus.nb.scriban-md", "text/html", "Kanalen i fokus")]
    [InlineData("charts/drivers.scriban-svg", "text/html", "drivers-title")]
    [InlineData("charts/by-channel.scriban-svg", "text/html", "<svg")]
    [InlineData("charts/_two-bars.scriban-svg", "text/html", "<svg")]
    [InlineData("_frame/style.scriban-html", "text/html", "<style>")]
    [InlineData("reports/participant.scriban-txt", "text/plain", "Bjørkeli Energi")]
    [InlineData("mails/report-subject.scriban-txt", "text/plain", "Serviceprisen 2021")]
    public void A_template_is_shown_in_the_text_that_it_makes(string template, string mediaType, string expected)
    {
        var shown = new TemplatePreview(RealTemplates.Options, Sample).Show(RealTemplates.Library, template, null);

        shown.MediaType.ShouldBe(mediaType);
        shown.Text.ShouldContain(expected);
    }

    [Fact]
    public void A_post_that_the_sample_gives_no_occasion_for_says_why()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllBytes(Path.Combine(RealTemplates.Options.TemplatesRoot, "season.sample.json")))!;
        json["evaluations"] = new System.Text.Json.Nodes.JsonArray();
        var empty = PreviewSeason.Read(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));

        var shown = new TemplatePreview(RealTemplates.Options, empty).Show(RealTemplates.Library, "posts/winners.nb.scriban-md", null);

        shown.ShouldBe(new PreviewedText("text/plain", "There is no post winners, because no participant qualified."));
        SampleCheck.Run(RealTemplates.Library, RealTemplates.Options, empty).ShouldNotContain(fault => fault.Template.StartsWith("posts/winners", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_is_shown_in_the_language_that_is_asked_for() =>
        new TemplatePreview(RealTemplates.Options, Sample).Show(RealTemplates.Library, "mails/report.scriban-txt", "en").Text.ShouldStartWith("Hello");
}
