using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pipeline.Core.Evaluations.Quality;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>What the first page of a programme tells, and how it looks.</summary>
[Collection(nameof(DeskSeason))]
public sealed class OverviewTests(DeskSeason season)
{
    private const string Overview = "/desk/" + DeskSeason.Award;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task The_overview_tells_what_waits_and_has_no_serious_fault(int width) => DeskBrowser.UseAsync(season, season.LeaderKey, Overview, async page =>
    {
        await Expect(page.Locator(".cards")).ToContainTextAsync("utkast er ikke publisert");
        await Expect(page.Locator(".cards")).ToContainTextAsync("klager er åpne");
        foreach (var section in (string[])["appeals", "deliveries", "programme"]) (await page.Locator($".cards a[href*='/{section}?']").CountAsync()).ShouldBe(1, section);
        await Expect(page.Locator("table").First).ToContainTextAsync("Strøm");
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
    }, width);

    [Fact]
    public Task The_overview_is_small_asks_nobody_else_and_runs_no_script_of_its_own() => DeskBrowser.UseAsync(season, season.LeaderKey, Overview, async page =>
    {
        List<(string Url, int Bytes)> answers = [];
        page.Response += (_, answer) => answers.Add((answer.Url, int.Parse(answer.Headers.GetValueOrDefault("content-length", "0"), System.Globalization.CultureInfo.InvariantCulture)));
        List<string> complaints = [];
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });

        answers.ShouldAllBe(answer => answer.Url.StartsWith(season.At("/"), StringComparison.Ordinal));
        answers.Sum(answer => answer.Bytes).ShouldBeLessThan(150_000);
        complaints.ShouldBeEmpty();
    });

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public Task The_header_is_one_line_at_a_desk(string language) => DeskBrowser.UseAsync(season, season.LeaderKey, Overview, async page =>
    {
        if (language == "en") await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "English" }));

        var middles = await page.Locator(".bar .home, .bar nav a, .bar .name, .bar button").EvaluateAllAsync<double[]>(
            "parts => parts.map(part => part.getBoundingClientRect()).map(box => (box.top + box.bottom) / 2)");

        middles.Length.ShouldBe(11);
        (middles.Max() - middles.Min()).ShouldBeLessThan(4);
        (await page.Locator(".bar .home").EvaluateAsync<bool>("home => home.scrollWidth <= home.clientWidth")).ShouldBeTrue();
    });

    [Fact]
    public Task Another_language_leads_back_to_the_very_list() => DeskBrowser.UseAsync(season, season.LeaderKey, Overview + "/review?flag=any", async page =>
    {
        await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "English" }));

        await Expect(page.Locator("[name=flag]").First).ToHaveValueAsync("any");
    });

    [Theory]
    [InlineData(Overview + "?done=nothing-of-ours")]
    [InlineData(Overview + "/review?flag=nothing-of-ours")]
    public Task Words_in_an_address_that_mean_nothing_break_no_page(string path) => DeskBrowser.UseAsync(season, season.LeaderKey, path, async page =>
    {
        (await page.Locator("h1").InnerTextAsync()).ShouldNotBeEmpty();
        await Expect(page.Locator(".told")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task The_desk_speaks_English_when_it_is_asked_to() => DeskBrowser.UseAsync(season, season.LeaderKey, Overview, async page =>
    {
        await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "English" }));

        await Expect(page.Locator("h1")).ToHaveTextAsync("Overview");
        new Uri(page.Url).AbsolutePath.ShouldBe(Overview);
    });

    [Fact]
    public async Task The_overview_tells_which_flags_came_and_leads_to_them()
    {
        await LookedAsync();

        await DeskBrowser.UseAsync(season, season.LeaderKey, Overview, async page =>
        {
            var changed = page.GetByRole(AriaRole.Link, new() { Name = "1 med nye merknader" });
            await Expect(page.Locator(".cards")).ToContainTextAsync("0 merknader er borte, 2021-01-20");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();

            await Browser.FollowAsync(changed);
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
            await Browser.FollowAsync(page.Locator("tbody a").First);

            await Expect(page.Locator(".flags")).ToContainTextAsync("Sett første gang 2021-01-20.");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
        });
    }

    /// <summary>As if every flag had been there for ten days, but those of the first evaluation, which came with the last round.</summary>
    private async Task LookedAsync()
    {
        var flags = season.Pipeline.App.Services.GetRequiredService<IFlagStore>();
        using var review = JsonDocument.Parse(await season.Pipeline.Client.GetStringAsync($"api/review/{DeskSeason.Award}?flag=any&top=500", Cancellation));
        foreach (var (index, item) in review.RootElement.GetProperty("items").EnumerateArray().Index())
        {
            foreach (var code in item.GetProperty("flags").EnumerateArray().Select(flag => flag.GetProperty("code").GetString()!))
            {
                var came = new DateOnly(2021, 1, index == 0 ? 20 : 10);
                await flags.SaveAsync(new(DeskSeason.Award, item.GetProperty("participant").GetString()!, item.GetProperty("id").GetString()!, code, came, null, null), Cancellation);
            }
        }

        await flags.SaveRoundAsync(new(DeskSeason.Award, new DateOnly(2021, 1, 20), null), Cancellation);
    }
}
