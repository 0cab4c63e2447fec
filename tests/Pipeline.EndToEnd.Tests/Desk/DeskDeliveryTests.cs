using Microsoft.Playwright;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>A project leader lets report mails go and accounts for them at the desk.</summary>
[Collection(nameof(DeskSeason))]
public sealed class DeskDeliveryTests(DeskSeason season)
{
    [Theory]
    [InlineData("mails-wide", 1280)]
    [InlineData("mails-narrow", 360)]
    public async Task The_pages_have_no_serious_fault_and_fit(string award, int width)
    {
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/deliveries", async page =>
        {
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".cards").WaitForAsync();
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await page.GotoAsync(season.At($"/desk/{award}/contacts"));
            (await page.Locator("tbody").InnerTextAsync()).ShouldContain("a@nordlys.example");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
        }, width);
    }

    [Fact]
    public async Task Each_recipient_s_mail_is_seen_and_the_mails_go_only_by_their_number()
    {
        const string award = "mails-release";
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/deliveries/season", async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "b@nordlys.example" }).ClickAsync();
            (await page.Locator(".lead").InnerTextAsync()).ShouldContain("Bo <b@nordlys.example>");
            (await page.Locator("pre").InnerTextAsync()).ShouldContain("report");
            (await page.FrameLocator(".preview").Locator("body").InnerTextAsync()).ShouldContain("Nordlys Kraft");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await page.GoBackAsync();

            await page.GetByLabel("Skriv 3 for å bekrefte").FillAsync("2");
            await page.GetByRole(AriaRole.Button, new() { Name = "Slipp e-postene" }).ClickAsync();
            (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("3 e-poster ville bli sendt nå");
            (await page.GetByLabel("Skriv 3 for å bekrefte").InputValueAsync()).ShouldBe("2");

            await page.GetByLabel("Skriv 3 for å bekrefte").FillAsync("3");
            await page.GetByLabel("Skriv 3 for å bekrefte").PressAsync("Enter");
            (await page.Locator(".told").InnerTextAsync()).ShouldBe("E-postene er sluppet og sendes nå.");
            await season.Pipeline.App.Queues.WhenIdleAsync(TestContext.Current.CancellationToken);
            await page.ReloadAsync();

            (await page.GetByRole(AriaRole.Button, new() { Name = "Slipp e-postene" }).CountAsync()).ShouldBe(0);
            (await page.Locator("tbody tr").CountAsync()).ShouldBe(3);
            (await page.Locator("tbody").InnerTextAsync()).ShouldNotContain("venter");
        });
        await DeskBrowser.UseAsync(season, season.AdminKey, "/desk/audit", async audit =>
            (await audit.Locator("tbody").InnerTextAsync()).ShouldContain($"POST /desk/{award}/deliveries/season/release"));
    }
}
