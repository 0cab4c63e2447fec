using Pipeline.Core.Periods;
using Pipeline.Rendering.Previews;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class PostIndexTests
{
    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("da")]
    [InlineData("sv")]
    [InlineData("en")]
    public void The_index_is_the_golden_one_in_every_language(string language)
    {
        var season = PreviewSeason.Read(File.ReadAllBytes(Path.Combine(RealTemplates.Options.TemplatesRoot, "season.sample.json")));

        var page = new SampleTexts(RealTemplates.Library, RealTemplates.In(language), season).Write("pages/posts.scriban-html", language, new SampleVariant(Phase.Final)).Text;

        page.ShouldBeGolden($"page-posts.{language}.html");
    }
}
