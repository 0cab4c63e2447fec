using Pipeline.Core.Posts;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;
using SkiaSharp;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class SharePictureTests
{
    public static TheoryData<string, string> Posts => new MatrixTheoryData<string, string>(["result", "so-far"], TemplateFolder.Languages);

    [Theory]
    [MemberData(nameof(Posts))]
    public void A_post_has_a_picture_that_sharing_services_take(string template, string language)
    {
        var png = Write(SampleSeason.In(template == "result" ? SampleSeason.Result() : SampleSeason.SoFar(), language));

        using var picture = SKBitmap.Decode(png.Span);
        (picture.Width, picture.Height).ShouldBe((1200, 630));
        png.Length.ShouldBeInRange(5_000, 100_000);
        Margins(picture).ShouldAllBe(colour => colour == SKColor.Parse("#f3f0ea"));
    }

    [Fact]
    public void Without_figures_it_says_the_title_alone()
    {
        var png = Write(SampleSeason.SoFar(new FixedFigures()));

        using var picture = SKBitmap.Decode(png.Span);
        picture.GetPixel(600, 460).ShouldBe(SKColor.Parse("#f3f0ea"));
        (picture.Width, picture.Height).ShouldBe((1200, 630));
    }

    [Fact]
    public void Long_names_stay_within_it()
    {
        var programme = SampleSeason.Programme;
        var question = new string('W', 60) + " " + string.Join(' ', Enumerable.Repeat("spørsmålsformulering", 20)) + "?";
        var request = SampleSeason.Result() with
        {
            Programme = programme with
            {
                Name = Pipeline.Core.LocalText.Same("Kundeserviceprisen for energi, telekom og offentlige", "nb"),
                Questions = [.. programme.Questions.Select(each => each with { Text = Pipeline.Core.LocalText.Same(question, "nb") })],
            },
        };

        using var picture = SKBitmap.Decode(Write(request).Span);

        Margins(picture).Where((_, index) => index % 2 == 1).ShouldAllBe(colour => colour == SKColor.Parse("#f3f0ea"));
    }

    private static ReadOnlyMemory<byte> Write(PostRequest request) =>
        new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(request).Picture.ShouldNotBeNull().Png;

    /// <summary>The free edge: above and below all text, in turn.</summary>
    private static IEnumerable<SKColor> Margins(SKBitmap picture) =>
        Enumerable.Range(30, picture.Width - 30).SelectMany(x => (SKColor[])[picture.GetPixel(x, 40), picture.GetPixel(x, 625)]);
}
