using Microsoft.Playwright;
using Pipeline.EndToEnd.Tests.Access;
using Pipeline.EndToEnd.Tests.Reader;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>What holds of every page at the desk: it is small, asks few things and nobody else, is refused nothing by its own policy, and fits. A page nobody thought of fails here.</summary>
[Collection(nameof(DeskSeason))]
public sealed class EveryDeskPageTests(DeskSeason season)
{
    private const string Award = "pages-all", Desk = "/desk/" + Award, Season = "/desk/" + DeskSeason.Award;

    /// <summary>What is shown in a frame of a page, or is a file.</summary>
    private static readonly string[] NoPages = ["GetDeskAsset", "GetDraftFile", "ShowDraftPage", "ShowHeldMailBody"];

    /// <summary>By the function that answers; where an address holds what nobody knows before, the list whose first row leads there.</summary>
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["ShowSignIn"] = ["/desk/sign-in"],
        ["ShowDesk"] = ["/desk"],
        ["ShowAudit"] = ["/desk/audit"],
        ["ShowOverview"] = [Desk, Season],
        ["ShowDrafts"] = [$"{Desk}/drafts", $"{Desk}/drafts?state=unpublished"],
        ["ShowDraft"] = [$"{Desk}/drafts/result", $"{Season}/drafts/so-far-2021-w03"],
        ["ShowQuotes"] = [$"{Desk}/quotes/season", $"{Season}/quotes/{DeskSeason.Week}"],
        ["ShowReview"] = [$"{Desk}/review", $"{Season}/review"],
        ["ShowEvaluation"] = ["first of " + $"{Desk}/review"],
        ["ShowLinks"] = [$"{Desk}/links"],
        ["ShowQuarantine"] = [$"{Season}/quarantine"],
        ["ShowPayload"] = ["first of " + $"{Season}/quarantine"],
        ["ShowAppeals"] = [$"{Desk}/appeals"],
        ["ShowAppeal"] = ["first of " + $"{Desk}/appeals"],
        ["ShowDeliveries"] = [$"{Desk}/deliveries", $"{Desk}/deliveries?state=failed"],
        ["ShowPeriodDeliveries"] = [$"{Desk}/deliveries/season"],
        ["ShowHeldMail"] = ["first of " + $"{Desk}/deliveries/season"],
        ["ShowContacts"] = [$"{Desk}/contacts"],
        ["ShowProgramme"] = [$"{Desk}/programme", $"{Season}/programme"],
        ["ShowDefinition"] = [$"{Desk}/programme/definition"],
        ["ShowParticipantUpload"] = [$"{Desk}/programme/participants"],
    };

    [Fact]
    public async Task Every_page_is_small_and_alone_and_fits_a_telephone()
    {
        Pages.Keys.Concat(NoPages).Order().ShouldBe(Route.All.Where(route => route is { IsDesk: true, Method: "GET" }).Select(route => route.Function).Distinct().Order());
        await SmallAward.PlayAsync(season, Award);
        await SmallAward.AppealAsync(season, Award, 0);
        await season.QuarantineAsync("every-page", TestContext.Current.CancellationToken);

        await DeskBrowser.UseAsync(season, season.AdminKey, Desk, async page =>
        {
            foreach (var place in Pages.Values.SelectMany(each => each))
            {
                var path = place.StartsWith("first of ", StringComparison.Ordinal) ? await FirstOfAsync(page, place["first of ".Length..]) : place;
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

        await Expect(page.Locator("h1")).ToHaveCountAsync(1);
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
    }, 360);

    private async Task<string> FirstOfAsync(IPage page, string list)
    {
        // What the list still asks for would be counted with the page that it leads to.
        await page.GotoAsync(season.At(list), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return (await page.Locator("tbody a").First.GetAttributeAsync("href"))!;
    }
}
