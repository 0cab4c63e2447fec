using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Core.Posts;
using Pipeline.Functions.Http;
using Pipeline.Functions.Triggers;
using Pipeline.Rendering;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Templates;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

public sealed class PublicPictureTests
{
    private const string Chart = """<svg viewBox="0 0 10 10" role="img" aria-labelledby="share-title share-description"><title id="share-title">x</title></svg>""";

    private static readonly RenderedPost Text = new("Title", "# Title", $"<p>{Chart}</p>", "{}") { Picture = new(new byte[] { 0x50, 0x4E, 0x47 }) };

    private readonly InMemoryDraftStore drafts = new();
    private readonly Door door = new(NullLogger<Door>.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_picture_of_a_published_post_is_shown_to_everybody()
    {
        await SaveAsync(published: 1);

        var answer = await Call.AnswerAsync(await PictureAsync());

        (answer.Status, answer.Body).ShouldBe((200, "PNG"));
        answer.Headers.ContentType.ToString().ShouldBe("image/png");
        answer.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
    }

    [Fact]
    public async Task A_chart_of_a_published_post_stands_alone_and_loads_nothing()
    {
        await SaveAsync(published: 1);

        var answer = await Call.AnswerAsync(await ChartAsync("share"));

        answer.Status.ShouldBe(200);
        answer.Body.ShouldStartWith("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"-12 -12 34 34\"");
        answer.Headers.ContentType.ToString().ShouldBe("image/svg+xml; charset=utf-8");
        answer.Headers.ContentSecurityPolicy.ToString().ShouldBe("default-src 'none'; style-src 'unsafe-inline'");
    }

    [Fact]
    public async Task A_chart_that_the_post_does_not_have_is_not_found()
    {
        await SaveAsync(published: 1);

        (await Call.AnswerAsync(await ChartAsync("places"))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Nothing_of_a_draft_is_shown()
    {
        await SaveAsync(published: null);

        (await Call.AnswerAsync(await PictureAsync())).Status.ShouldBe(404);
        (await Call.AnswerAsync(await ChartAsync("share"))).Status.ShouldBe(404);
    }

    private Task<IActionResult> PictureAsync() => new ReadPostPicture(new PublishedPosts(drafts), door).RunAsync(Call.Request(""), "award-2026", "result", Cancellation);

    private Task<IActionResult> ChartAsync(string chart)
    {
        var shelf = new TemplateShelf(new RenderingOptions { TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates") }, new InMemoryTemplateOverrideStore());
        return new ReadPostChart(new PublishedPosts(drafts), new ChartFiles(shelf), door).RunAsync(Call.Request(""), "award-2026", "result", chart, Cancellation);
    }

    private Task<bool> SaveAsync(int? published) =>
        drafts.SaveAsync(new Draft("award-2026", "season", "result", "Title", 1, published, "hash", DateTimeOffset.UnixEpoch, null), Text, Cancellation);
}
