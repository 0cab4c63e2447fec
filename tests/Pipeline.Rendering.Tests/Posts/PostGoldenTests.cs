using Pipeline.Core.Posts;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class PostGoldenTests
{
    [Theory]
    [InlineData("result")]
    [InlineData("so-far")]
    public void A_post_reads_as_it_was_approved(string template)
    {
        var request = template == "result" ? SampleSeason.Result() : SampleSeason.SoFar();

        var post = new PostRenderer(RealTemplates.Library, RealTemplates.Options).Render(request);

        post.Markdown.ShouldBeGolden($"{template}.md");
        post.Html.ShouldBeGolden($"{template}.html");
        post.LedgerJson.ShouldBeGolden($"{template}.ledger.json");
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
