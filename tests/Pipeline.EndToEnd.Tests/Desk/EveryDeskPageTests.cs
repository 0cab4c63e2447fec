using Pipeline.EndToEnd.Tests.Reader;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>What holds of every kind of page at the desk: it is small, asks few things and nobody else, and is refused nothing by its own policy.</summary>
[Collection(nameof(DeskSeason))]
public sealed class EveryDeskPageTests(DeskSeason season)
{
    private const string Award = "pages-all", Desk = "/desk/" + Award;

    [Fact]
    public async Task Every_page_is_small_and_alone_and_fits_a_telephone()
    {
        await SmallAward.PlayAsync(season, Award);
        await SmallAward.AppealAsync(season, Award, 0);
        await season.QuarantineAsync("every-page", TestContext.Current.CancellationToken);

        await DeskBrowser.UseAsync(season, season.AdminKey, Desk, async page =>
        {
            List<string> paths =
            [
                "/desk", "/desk/audit", Desk, $"{Desk}/drafts", $"{Desk}/drafts/result", $"{Desk}/quotes/season", $"{Desk}/review", $"{Desk}/appeals", $"{Desk}/deliveries",
                $"{Desk}/deliveries/season", $"{Desk}/contacts", $"{Desk}/programme", $"{Desk}/programme/definition", $"{Desk}/programme/participants",
                $"/desk/{DeskSeason.Award}/quarantine", $"/desk/{DeskSeason.Award}/drafts/so-far-2021-w03", $"/desk/{DeskSeason.Award}/review",
            ];
            foreach (var list in (string[])[$"{Desk}/review", $"{Desk}/appeals", $"{Desk}/deliveries/season", $"/desk/{DeskSeason.Award}/quarantine"])
            {
                await page.GotoAsync(season.At(list));
                paths.Add((await page.Locator("tbody a").First.GetAttributeAsync("href"))!);
            }

            foreach (var path in paths)
            {
                await ReaderPage.ShouldBeSmallAndAloneAsync(page, season.At(path));
                (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, path);
            }
        }, 360);
    }

    [Theory]
    [InlineData("/desk/sign-in")]
    [InlineData("/desk")]
    [InlineData("/desk/audit")]
    [InlineData("/desk/no-such-award")]
    public Task Pages_of_no_programme_have_no_serious_fault_and_fit(string path) => DeskBrowser.UseAsync(season, season.AdminKey, "/desk", async page =>
    {
        await page.GotoAsync(season.At(path));

        (await page.Locator("h1").CountAsync()).ShouldBe(1);
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
    }, 360);
}
