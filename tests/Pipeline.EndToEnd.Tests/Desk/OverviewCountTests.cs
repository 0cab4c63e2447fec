using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>Each number of the overview is one click from the list of exactly what it counts.</summary>
[Collection(nameof(DeskSeason))]
public sealed class OverviewCountTests(DeskSeason season)
{
    [Fact]
    public async Task Every_count_leads_to_as_many_rows()
    {
        const string award = "counts-all";
        await SmallAward.PlayAsync(season, award);
        await SmallAward.AppealAsync(season, award, 0);
        var declined = await SmallAward.AppealAsync(season, award, 1);
        await SmallAward.PostAsync(season, $"api/appeals/{award}/{declined}/decline", """{"reason":"Opptaket viser noe annet."}""");
        await SmallAward.FailAsync(season, award, "a@nordlys.example");
        await SmallAward.PostAsync(season, $"api/drafts/{award}/season/result/approve", "");

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}", async page =>
        {
            var counts = await page.Locator(".cards a").EvaluateAllAsync<string[][]>("links => links.map(link => [link.getAttribute('href'), link.innerText.match(/[0-9]+/)[0]])");
            counts.Length.ShouldBeGreaterThan(7);
            counts.Count(each => each[1] != "0").ShouldBeGreaterThan(4);

            foreach (var count in counts)
            {
                await page.GotoAsync(season.At(count[0]));
                (await page.Locator("main tbody tr").CountAsync()).ShouldBe(int.Parse(count[1], CultureInfo.InvariantCulture), count[0]);
            }
        });
    }

    [Fact]
    public async Task What_is_new_is_only_what_came_since()
    {
        const string award = "counts-since";
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/review?since=2024-01-31T00:00:00Z", async page =>
        {
            await Expect(page.Locator("main")).ToContainTextAsync("Bare det som er mottatt etter 2024-01-31 01:00.");
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(12);
            await page.GotoAsync(season.At($"/desk/{award}/review?since=2124-01-31T00:00:00Z"));
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task An_editor_is_led_only_to_pages_that_open()
    {
        const string award = "counts-editor";
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, RunningPipeline.EditorKey, $"/desk/{award}", async page =>
        {
            foreach (var address in await page.Locator("a[href^='/desk/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
                (await page.APIRequest.GetAsync(season.At(address))).Status.ShouldBe(200, address);
        });
    }
}
