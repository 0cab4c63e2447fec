using Microsoft.Azure.Functions.Worker;
using Pipeline.EndToEnd.Tests.Access;

namespace Pipeline.EndToEnd.Tests.Reader;

/// <summary>What holds of every page outside the desk: a page nobody thought of fails here.</summary>
[Collection(nameof(ReaderSeason))]
public sealed class EveryReaderPageTests(ReaderSeason season)
{
    /// <summary>What is open to everybody and is no page.</summary>
    private static readonly string[] NoPages = ["GetHealth", "GetProgrammeSchema", "GetDeskAsset", "ReadAsset", "ReadFeed", "ReadPostChart", "ReadPostPicture", "ReadRobots", "ReadSitemap"];

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Every_page_is_small_asks_nobody_else_fits_and_has_no_serious_fault(int width)
    {
        var pages = await ReaderPages.OfAsync(season);
        pages.Keys.Concat(NoPages).Order().ShouldBe(Open().Order());

        await Browser.UseAsync(width, async page =>
        {
            foreach (var (function, address) in pages)
            {
                await ReaderPage.ShouldBeSmallAndAloneAsync(page, season.At(address));
                (await page.Locator("h1").CountAsync()).ShouldBe(1, function);
                (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty(function);
            }
        }, "nb-NO");
    }

    private static IEnumerable<string> Open() => Route.All
        .Where(route => route is { Level: AuthorizationLevel.Anonymous, Method: "GET" } && (!route.IsDesk || route.Function == "GetDeskAsset")).Select(route => route.Function).Distinct();
}
