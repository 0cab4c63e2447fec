using System.Text.Json;
using Pipeline.SelfHost.Demo;

namespace Pipeline.EndToEnd.Tests;

/// <summary>What the demo made, as a person sees it in a browser.</summary>
[Collection(nameof(DemoSeason))]
public sealed class PageTests(DemoSeason demo)
{
    private const string Script = "/assets/report.js";

    [Theory]
    [InlineData("posts/result.html", 1280)]
    [InlineData("posts/result.html", 360)]
    [InlineData("posts/so-far-2021-w05.html", 360)]
    [InlineData("reports/sognenett.html", 1280)]
    [InlineData("reports/sognenett.html", 360)]
    public async Task A_page_is_whole_and_fits_the_screen(string path, int width) => await Browser.UseAsync(width, async page =>
    {
        var trouble = new List<string>();
        // A page kept as a file is read without the script that its address would have.
        void Note(string text, string about)
        {
            if (!about.EndsWith(Script, StringComparison.Ordinal)) trouble.Add(text);
        }

        page.Console += (_, message) => Note(message.Text, message.Location.Split(':', 3) is [var scheme, var path, ..] ? $"{scheme}:{path}" : message.Location);
        page.PageError += (_, error) => trouble.Add(error);
        page.RequestFailed += (_, request) => Note(request.Url, request.Url);

        await page.GotoAsync(new Uri(Path.Combine(demo.First.Folder, path)).AbsoluteUri);

        trouble.ShouldBeEmpty();
        (await page.Locator("h1").CountAsync()).ShouldBe(1);
        (await page.GetByText(DemoNotice.Text.In("nb")).CountAsync()).ShouldBeGreaterThan(0);
        (await page.EvaluateAsync<string>("() => document.documentElement.lang")).ShouldBe("nb");
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        (await page.EvaluateAsync<int>("() => document.querySelectorAll('img:not([alt]), svg:not([role])').length")).ShouldBe(0);
    });

    [Fact]
    public async Task The_chart_of_the_result_post_draws_bars_as_long_as_their_figures() => await Browser.UseAsync(1280, async page =>
    {
        await page.GotoAsync(new Uri(Path.Combine(demo.First.Folder, "posts/result.html")).AbsoluteUri);
        using var ledger = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(demo.First.Folder, "posts/result.ledger.json"), TestContext.Current.CancellationToken));
        var shares = ledger.RootElement.GetProperty("parts").EnumerateArray().SelectMany(part => part.GetProperty("entries").EnumerateArray())
            .Where(entry => entry.TryGetProperty("figures", out var ids) && ids[0].GetString()!.StartsWith("share(would-buy=yes|channel=", StringComparison.Ordinal))
            .Select(entry => entry.GetProperty("value").GetDouble()).Distinct().Order().ToList();

        var widths = await page.EvaluateAsync<double[]>("() => document.querySelector('svg[aria-labelledby^=\"share-\"]').querySelectorAll('rect.first').values().map(bar => bar.getBBox().width).toArray()");

        widths.Length.ShouldBe(4);
        var scale = widths.Max() / shares[^1];
        widths.Order().Zip(shares).ShouldAllBe(bar => Math.Abs(bar.First - (scale * bar.Second)) < 0.05);
    });
}
