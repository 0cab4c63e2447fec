using Pipeline.Core.Posts;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class PostGoldenTests
{
    private static readonly string[] Templates = ["result", "so-far"];

    public static TheoryData<string, string> Posts => [.. from template in Templates from language in TemplateFolder.Languages select (template, language)];

    [Theory]
    [MemberData(nameof(Posts))]
    public void A_post_reads_as_it_was_approved(string template, string language)
    {
        var request = SampleSeason.In(template == "result" ? SampleSeason.Result() : SampleSeason.SoFar(), language);

        var post = new PostRenderer(RealTemplates.Library, RealTemplates.In(language)).Render(request);

        var name = language == "nb" ? template : $"{template}.{language}";
        post.Markdown.ShouldBeGolden($"{name}.md");
        post.Html.ShouldBeGolden($"{name}.html");
        if (language == "nb") post.LedgerJson.ShouldBeGolden($"{template}.ledger.json");
    }

    [Theory]
    [InlineData("result")]
    [InlineData("so-far")]
    public void The_same_request_gives_the_same_bytes(string template)
    {
        PostRequest Request() => template == "result" ? SampleSeason.Result() : SampleSeason.SoFar();
        var renderer = new PostRenderer(RealTemplates.Library, RealTemplates.Options);

        renderer.Render(Request()).ShouldBe(renderer.Render(Request()));
    }
}
