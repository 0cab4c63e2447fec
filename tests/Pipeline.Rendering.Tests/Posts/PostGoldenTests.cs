using Pipeline.Core.Posts;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class PostGoldenTests
{
    public static TheoryData<string, string> Posts => [.. from template in PostNames.All from language in TemplateFolder.Languages select (template, language)];

    [Theory]
    [MemberData(nameof(Posts))]
    public void A_post_reads_as_it_was_approved(string template, string language)
    {
        var request = SampleSeason.In(SamplePosts.Of(template), language);

        var post = new PostRenderer(RealTemplates.Library, RealTemplates.In(language)).Render(request);

        var name = language == "nb" ? template : $"{template}.{language}";
        post.Markdown.ShouldBeGolden($"{name}.md");
        post.Html.ShouldBeGolden($"{name}.html");
        if (language == "nb") post.LedgerJson.ShouldBeGolden($"{template}.ledger.json");
    }

    public static TheoryData<string> Names => [.. PostNames.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_request_gives_the_same_bytes(string template)
    {
        var renderer = new PostRenderer(RealTemplates.Library, RealTemplates.Options);

        renderer.Render(SamplePosts.Of(template)).ShouldBe(renderer.Render(SamplePosts.Of(template)));
    }
}
