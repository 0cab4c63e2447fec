using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>A project leader makes shoppers' links to the built-in form, sees what became of them and takes one away.</summary>
[Collection(nameof(DeskSeason))]
public sealed class DeskLinkTests(DeskSeason season)
{
    [Theory]
    [InlineData("links-wide", 1280)]
    [InlineData("links-narrow", 360)]
    public async Task Links_are_made_used_and_revoked_by_keyboard_and_their_addresses_are_shown_once(string award, int width)
    {
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/review", async page =>
        {
            await DeskBrowser.PressAsync(page, "Lenker til skjemaet", "main.links h1");
            await Expect(page.Locator("main")).ToContainTextAsync("Ingen lenker er laget ennå.");
            await DeskBrowser.TabToAsync(page, "Antall til hver deltaker");
            await page.Keyboard.TypeAsync("1");
            await DeskBrowser.TabToAsync(page, "Shopper (valgfri)");
            await page.Keyboard.TypeAsync("=cmd|'/c calc'!A1");
            await DeskBrowser.TabToAsync(page, "Åpen til og med");
            // The fields of a date follow the machine's language, which is English for the tests' browser.
            await page.Keyboard.TypeAsync("06302024");
            await DeskBrowser.PressAsync(page, "Lag lenkene", "#made");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();

            var lines = (await page.Locator("#made").InnerTextAsync()).Trim().Split('\n');
            lines.Length.ShouldBe(3);
            lines[1].ShouldStartWith("nordlys-kraft,Nordlys Kraft,'=cmd|'/c calc'!A1,,2024-07-01T00:00:00+02:00,http");
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Lagre som CSV" }).PressAsync("Enter"));
            download.SuggestedFilename.ShouldBe($"links-{award}.csv");
            (await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).ShouldContain(lines[2] + "\r\n");
            var (first, second) = (PathOf(lines[1]), PathOf(lines[2]));

            await FillAsync(first);
            await page.GotoAsync(season.At($"/desk/{award}/links?state=used"));
            await Expect(page.Locator("tbody").Last).ToContainTextAsync("Nordlys Kraft");
            (await page.ContentAsync()).ShouldNotContain(first);
            await page.GotoAsync(season.At($"/desk/{award}/links?state=open"));
            await DeskBrowser.PressAsync(page, "Trekk tilbake Fjord Energi", ".told");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await Expect(page.Locator(".state.revoked")).ToHaveCountAsync(1);
            (await page.GotoAsync(season.At(second)))!.Status.ShouldBe(404);
        }, width);
        await DeskBrowser.UseAsync(season, season.AdminKey, "/desk/audit", async audit =>
            await Expect(audit.Locator("tbody")).ToContainTextAsync($"POST /desk/{award}/links"));
    }

    [Fact]
    public async Task Participants_get_a_number_of_their_own_and_what_cannot_be_made_says_why_and_keeps_what_was_typed()
    {
        const string award = "links-some";
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/links", async page =>
        {
            await page.GetByLabel("Åpen til og med").FillAsync("2024-01-31");
            await page.GetByLabel("Antall til hver deltaker").FillAsync("3");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lag lenkene" }));
            await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Velg en dag som ikke er over.");
            await Expect(page.GetByLabel("Antall til hver deltaker")).ToHaveValueAsync("3");

            await page.GetByLabel("Åpen til og med").FillAsync("2024-06-30");
            await page.GetByLabel("Antall til hver deltaker").FillAsync("300");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lag lenkene" }));
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("høyst 500 lenker");

            await page.GetByLabel("Antall til hver deltaker").FillAsync("");
            await page.GetByRole(AriaRole.Textbox, new() { Name = "Fjord Energi" }).FillAsync("2");
            await page.Locator(".stack [name=channel]").SelectOptionAsync("chat");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lag lenkene" }));
            await Expect(page.Locator("#made-heading")).ToHaveTextAsync("2 nye lenker");
            (await page.Locator("#made").InnerTextAsync()).ShouldNotContain("nordlys-kraft");
            (await page.Locator("tbody").Last.Locator("tr").AllInnerTextsAsync()).ShouldAllBe(row => row.Contains("chat"));
        });
    }

    private static string PathOf(string line) => new Uri(line[line.LastIndexOf(',')..].Trim(',')).AbsolutePath;

    private Task FillAsync(string path) => Browser.UseAsync(360, async page =>
    {
        await page.GotoAsync(season.At(path));
        await page.ClickAsync("a[href*='channel=phone']");
        await page.FillAsync("#date", "2023-11-20");
        await page.FillAsync("#time", "10:32");
        await page.CheckAsync("[name=outcome][value=answered]");
        await page.CheckAsync("[name='answers.good'][value=yes]");
        await page.ClickAsync("button[type=submit]");
        await Expect(page.Locator("main")).ToContainTextAsync("Vi fikk vurderingen");
    }, "nb-NO");
}
