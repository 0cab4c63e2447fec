using Pipeline.Functions.Http;
using Pipeline.Functions.Triggers;
using Pipeline.Rendering;

namespace Pipeline.Functions.Tests.Http;

public sealed class SiteAssetsTests
{
    private readonly ReadAsset door = new(new SiteAssets(new RenderingOptions { TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates") }));

    [Fact]
    public async Task A_pages_script_is_kept_by_browsers_and_asked_for_again()
    {
        var answer = await Call.AnswerAsync(await door.RunAsync(Call.Request(""), "report.js"));

        answer.Status.ShouldBe(200);
        answer.Headers.ContentType.ToString().ShouldBe("text/javascript; charset=utf-8");
        (answer.Headers.CacheControl.ToString(), answer.Headers.ETag.Count).ShouldBe(("no-cache", 1));
    }

    [Theory]
    [InlineData("other.js")]
    [InlineData("../posts.scriban-html")]
    [InlineData("")]
    public async Task Nothing_else_lies_there(string name) => (await Call.AnswerAsync(await door.RunAsync(Call.Request(""), name))).Status.ShouldBe(404);

    [Fact]
    public async Task Scripts_run_on_pages_that_need_one_and_only_from_this_site()
    {
        (await PolicyAsync(Pages.PrivateWithScript("x"))).ShouldStartWith("script-src 'self'; default-src 'none'");
        (await PolicyAsync(Pages.Private("x"))).ShouldNotContain("script-src");
        (await PolicyAsync(Pages.Public("x"))).ShouldNotContain("script-src");
    }

    private static async Task<string> PolicyAsync(Answer page) => (await Call.AnswerAsync(page)).Headers.ContentSecurityPolicy.ToString();
}
