using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>A project leader decides about appeals at the desk.</summary>
[Collection(nameof(DeskSeason))]
public sealed class DeskAppealTests(DeskSeason season)
{
    [Theory]
    [InlineData("appeals-wide", 1280)]
    [InlineData("appeals-narrow", 360)]
    public async Task The_pages_have_no_serious_fault_and_fit(string award, int width)
    {
        await SmallAward.PlayAsync(season, award);
        var id = await SmallAward.AppealAsync(season, award, 0);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/appeals", async page =>
        {
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("Enter");
            await page.GetByText("Vi ble ikke spurt.").WaitForAsync();
            new Uri(page.Url).AbsolutePath.ShouldEndWith(id);
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Vis hva endringen fører til" }));
            await Expect(page.Locator(".notice")).ToContainTextAsync("Dette endrer ingenting i evalueringen.");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
        }, width);
    }

    [Fact]
    public async Task A_change_is_seen_with_its_consequences_before_it_is_made_and_is_made_as_seen()
    {
        const string award = "appeals-change";
        await SmallAward.PlayAsync(season, award);
        var id = await SmallAward.AppealAsync(season, award, 0);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/appeals/{id}", async page =>
        {
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lukk med denne endringen" })).ToHaveCountAsync(0);
            await page.GetByLabel("Skulle være: Var det bra?").SelectOptionAsync("no");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Vis hva endringen fører til" }));
            var consequences = await page.Locator(".notice").InnerTextAsync();
            consequences.ShouldContain("100,0");
            consequences.ShouldContain("Tekster som ikke lenger er sanne");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();

            await page.Locator(".notice").GetByLabel("Begrunnelse").FillAsync("Lydopptaket viser det.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Lukk med denne endringen" }).DblClickAsync();
            await page.Locator(".told").WaitForAsync();

            await Expect(page.Locator("h1")).ToContainTextAsync("lukket med endring");
            await Expect(page.Locator("main")).ToContainTextAsync("(Maja Lie). Lydopptaket viser det.");
            await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Nei");
        });
        await DeskBrowser.UseAsync(season, season.AdminKey, "/desk/audit", async audit =>
            await Expect(audit.Locator("tbody")).ToContainTextAsync($"POST /desk/{award}/appeals/{id}/change"));
    }

    [Fact]
    public async Task A_change_that_was_not_seen_as_it_is_sent_is_not_made_and_its_reason_stays()
    {
        const string award = "appeals-stale";
        await SmallAward.PlayAsync(season, award);
        var id = await SmallAward.AppealAsync(season, award, 0);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/appeals/{id}?answer.good=no", async page =>
        {
            await page.Locator(".notice").GetByLabel("Begrunnelse").FillAsync("Lydopptaket viser det.");
            await page.EvaluateAsync("() => { document.querySelector('.notice [name=\"answer.good\"]').name = 'answer.nps'; document.querySelector('.notice [name=\"answer.nps\"]').value = '2'; }");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lukk med denne endringen" }));

            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Se følgene av endringen her");
            await Expect(page.Locator(".notice").GetByLabel("Begrunnelse")).ToHaveValueAsync("Lydopptaket viser det.");
            await Expect(page.Locator("h1")).ToContainTextAsync("ny");
        });
    }

    [Fact]
    public async Task An_appeal_waits_and_is_declined_by_keyboard_with_a_reason_each()
    {
        const string award = "appeals-moves";
        await SmallAward.PlayAsync(season, award);
        var id = await SmallAward.AppealAsync(season, award, 1);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/appeals/{id}", async page =>
        {
            await page.GetByText("Vi ble ikke spurt.").WaitForAsync();
            await page.Keyboard.PressAsync("w");
            (await page.GetByLabel("Begrunnelse").EvaluateAsync<bool>("field => field.matches(':invalid')")).ShouldBeTrue();
            await page.GetByLabel("Begrunnelse").FillAsync("Hva ble sagt?");
            await page.GetByLabel("Venter på").SelectOptionAsync("evaluator");
            await page.GetByRole(AriaRole.Button, new() { Name = "La vente" }).PressAsync("Enter");
            await Expect(page.Locator(".told")).ToHaveTextAsync("Klagen venter.");
            await Expect(page.Locator("h1")).ToContainTextAsync("venter på shopperen");

            await page.GetByLabel("Begrunnelse").FillAsync("Opptaket viser noe annet.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Avslå" }).PressAsync("Enter");
            await Expect(page.Locator(".told")).ToHaveTextAsync("Klagen er lukket.");
            await Expect(page.Locator("h1")).ToContainTextAsync("avslått");
            await Expect(page.Locator("ol")).ToContainTextAsync("Hva ble sagt?");

            await page.GotoAsync(season.At($"/desk/{award}/appeals?state=declined"));
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
            await page.GotoAsync(season.At($"/desk/{award}/appeals?state=new"));
            await Expect(page.Locator("main")).ToContainTextAsync("Ingen klager passer.");
        });
    }
}
