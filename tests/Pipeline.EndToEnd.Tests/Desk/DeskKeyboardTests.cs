using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>What cannot be undone is done at the desk without a mouse: by the tabulator, Enter, the space bar and typing, from the overview on.</summary>
[Collection(nameof(DeskSeason))]
public sealed class DeskKeyboardTests(DeskSeason season)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Held_mails_are_read_and_let_go() => AtAsync("keys-release", season.LeaderKey, async page =>
    {
        await ToMailsAsync(page);
        await DeskBrowser.PressAsync(page, "b@nordlys.example", "main.mail h1");
        await DeskBrowser.PressAsync(page, "← E-poster for sesongen", ".cards");

        await DeskBrowser.TabToAsync(page, "Skriv 3 for å bekrefte");
        await page.Keyboard.TypeAsync("3");
        await DeskBrowser.PressAsync(page, "Slipp e-postene", ".told");

        await Expect(page.Locator(".told")).ToHaveTextAsync("E-postene er sluppet og sendes nå.");
    });

    [Fact]
    public Task Failed_mails_are_sent_again() => AtAsync("keys-resend", season.LeaderKey, async page =>
    {
        await SmallAward.PostAsync(season, "api/periods/keys-resend/season/release", "");
        await season.Pipeline.App.Queues.WhenIdleAsync(Cancellation);
        await SmallAward.FailAsync(season, "keys-resend", "a@nordlys.example");
        await ToMailsAsync(page);

        await DeskBrowser.PressAsync(page, "Send 1 på nytt", ".told");

        await Expect(page.Locator(".told")).ToHaveTextAsync("E-postene sendes på nytt.");
    });

    [Fact]
    public Task Corrections_are_chosen_and_sent() => AtAsync("keys-correct", season.LeaderKey, async page =>
    {
        await SmallAward.CorrectAsync(season, "keys-correct");
        await ToMailsAsync(page);

        await DeskBrowser.TabToAsync(page, "Fjord Energi");
        await page.Keyboard.PressAsync("Space");
        await DeskBrowser.PressAsync(page, "Send rettelsene som er valgt", ".told");

        await Expect(page.Locator(".told")).ToHaveTextAsync("Rettelsene sendes nå.");
    });

    [Fact]
    public Task A_locked_season_is_closed_again_with_a_reason() => AtAsync("keys-close", season.AdminKey, async page =>
    {
        await SmallAward.WithdrawAsync(season, "keys-close", SmallAward.Participant, 3);
        await DeskBrowser.PressAsync(page, "Program", "main.programme h1");

        await DeskBrowser.TabToAsync(page, "Hvorfor lukkes den på nytt?");
        await page.Keyboard.TypeAsync("En dialog er trukket.");
        await DeskBrowser.PressAsync(page, "Lukk på nytt sesongen", ".told");

        await Expect(page.Locator(".told")).ToHaveTextAsync("Perioden lukkes nå.");
    });

    [Fact]
    public Task A_draft_is_edited_and_published() => AtAsync("keys-publish", season.LeaderKey, async page =>
    {
        await ToDraftAsync(page);
        await DeskBrowser.TabToAsync(page, "Teksten");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("Takk for hjelpen.");
        await DeskBrowser.PressAsync(page, "Lagre", ".told");

        await DeskBrowser.PressAsync(page, "Publiser versjon 2", ".told:has-text('Publisert.')");

        await Expect(page.Locator("h1")).ToContainTextAsync("publisert");
    });

    [Fact]
    public Task A_draft_is_planned_for_later() => AtAsync("keys-plan", season.LeaderKey, async page =>
    {
        await ToDraftAsync(page);
        await DeskBrowser.TabToAsync(page, "Senere, klokken");
        // The fields of a date follow the machine's language, which is English for the tests' browser.
        await page.Keyboard.TypeAsync("07012024");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("0800AM");
        await DeskBrowser.PressAsync(page, "Planlegg", ".told");

        await Expect(page.Locator(".plan")).ToContainTextAsync("Versjon 1 publiseres 2024-07-01 08:00 (Maja Lie).");
        await DeskBrowser.PressAsync(page, "Ta bort planen", ".told:has-text('Planen er tatt bort.')");
    });

    private async Task AtAsync(string award, string key, Func<IPage, Task> work)
    {
        await SmallAward.PlayAsync(season, award);
        await DeskBrowser.UseAsync(season, key, $"/desk/{award}", work);
    }

    private static async Task ToMailsAsync(IPage page)
    {
        await DeskBrowser.PressAsync(page, "E-poster", "main.deliveries h1");
        await DeskBrowser.PressAsync(page, "Sesongen", ".cards");
    }

    private static async Task ToDraftAsync(IPage page)
    {
        await DeskBrowser.PressAsync(page, "Utkast", "main.drafts h1");
        await DeskBrowser.PressAsync(page, await page.Locator("tbody a").First.InnerTextAsync(), "main.draft h1");
    }
}
