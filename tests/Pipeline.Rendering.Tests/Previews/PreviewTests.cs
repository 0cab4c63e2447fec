using Pipeline.Rendering.Previews;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Previews;

public sealed class PreviewTests
{
    private static PreviewSeason Sample { get; } =
        PreviewSeason.Read(File.ReadAllBytes(Path.Combine(RealTemplates.Options.TemplatesRoot, "season.sample.json")));

    [Fact]
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
    public void A_template_is_shown_in_the_language_that_is_asked_for() =>
        new TemplatePreview(RealTemplates.Options, Sample).Show(RealTemplates.Library, "mails/report.scriban-txt", "en").Text.ShouldStartWith("Hello");
}
