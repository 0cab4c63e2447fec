using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>A project leader reviews at the desk.</summary>
[Collection(nameof(DeskSeason))]
public sealed class DeskReviewTests(DeskSeason season)
{
    private const string Review = "/desk/" + DeskSeason.Award + "/review";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task The_list_tells_in_words_what_to_look_at(int width) => DeskBrowser.UseAsync(season, season.LeaderKey, Review + "?flag=any", async page =>
    {
        (await page.Locator("tbody .flag").First.GetAttributeAsync("title")).ShouldNotBeNullOrEmpty();
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
    }, width);

    [Fact]
    public Task An_evaluation_is_opened_and_rejected_by_keyboard_alone_with_a_reason() => DeskBrowser.UseAsync(season, season.LeaderKey, Review + "?participant=tinnvik-fylke", async page =>
    {
        await page.Locator("[data-row]").First.WaitForAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".decide").WaitForAsync();
        var evaluation = page.Url;
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Fikk du svar innen rimelig tid?");

        await page.Keyboard.PressAsync("r");
        (await page.GetByLabel("Begrunnelse").EvaluateAsync<bool>("field => field.matches(':invalid')")).ShouldBeTrue();
        await page.GetByLabel("Begrunnelse").FocusAsync();
        await page.Keyboard.TypeAsync("Feil virksomhet.");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Avvis" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".told").WaitForAsync();

        await page.GotoAsync(evaluation);
        await Expect(page.Locator("h1")).ToContainTextAsync("avvist");
        await Expect(page.Locator(".decide")).ToContainTextAsync("avvist (Maja Lie). Feil virksomhet.");
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
        await page.Keyboard.PressAsync("a");
        await page.Locator(".told").WaitForAsync();
    });

    [Fact]
    public Task Without_script_a_decision_that_needs_a_reason_comes_back_saying_so() => DeskBrowser.UseAsync(season, season.LeaderKey, Review + "?participant=nordlia-kommune", async page =>
    {
        await Browser.FollowAsync(page.Locator("tbody a").First);

        // As a browser without script would send it.
        await page.EvaluateAsync("() => { const button = document.querySelector('[formaction*=\"/return\"]'); const form = button.form; form.action = button.formAction; form.noValidate = true; HTMLFormElement.prototype.submit.call(form); }");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Skriv hvorfor");
    });

    [Fact]
    public async Task A_payload_in_quarantine_is_shown_beside_its_mapping_and_discarded_with_a_reason()
    {
        await season.QuarantineAsync("desk-payload", Cancellation);
        await DeskBrowser.UseAsync(season, season.LeaderKey, "/desk/" + DeskSeason.Award + "/quarantine", async page =>
        {
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await Browser.FollowAsync(page.Locator("tbody a").First);
            await Expect(page.Locator("pre").First).ToContainTextAsync("desk-payload");
            await Expect(page.Locator("pre").Last).ToContainTextAsync("provider");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();

            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Les på nytt" }));
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("må fortsatt rettes");
            await page.GetByLabel("Hvorfor forkastes det?").FillAsync("Prøveinnsending.");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Forkast" }));

            await Expect(page.Locator(".told")).ToHaveTextAsync("Forkastet.");
            await Expect(page.Locator("main")).ToContainTextAsync("Prøveinnsending. (Maja Lie)");
        });
    }
}
