using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pipeline.Core.Evaluations;
using Pipeline.EndToEnd.Tests.Reader;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Filling;

/// <summary>The built-in form as a shopper meets it in a browser.</summary>
[Collection(nameof(ShopperForms))]
public sealed partial class ShopperFormTests(ShopperForms forms)
{
    [Fact]
    public Task A_form_is_filled_in_and_sent_with_the_keyboard_alone() => Browser.UseAsync(Filled.Telephone, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync(channel: null);
        await page.GotoAsync(address);
        await TabToAsync(page, "a[href*='channel=chat']");
        await page.Keyboard.PressAsync("Enter");
        await Browser.ArriveAsync(page, Chat());
        await TabToAsync(page, "#date");
        await page.Keyboard.TypeAsync("01202021");
        await TabToAsync(page, "#time");
        await page.Keyboard.TypeAsync("1032AM");
        await TabToAsync(page, "[name=outcome]");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "#wait");
        await page.Keyboard.TypeAsync("2");
        await TabToAsync(page, "[name='answers.welcome']");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "textarea");
        await page.Keyboard.TypeAsync("Helt greit.");
        await TabToAsync(page, "button[type=submit]");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main")).ToContainTextAsync("We received the evaluation");
        var sent = (await forms.FindAsync(evaluation))!.Evaluation;
        (sent.Channel, sent.WaitSeconds, sent.Outcome).ShouldBe(("chat", 120, Outcome.Answered));
        sent.OccurredAt.ShouldBe(new DateTimeOffset(2021, 1, 20, 10, 32, 0, TimeSpan.FromHours(1)));
        sent.Answers["welcome"].ShouldBe("yes");
        sent.Comments.Values.ShouldBe(["Helt greit."]);
    }, "en-US");

    [Fact]
    public Task A_double_click_counts_once() => Browser.UseAsync(Filled.Desk, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync();
        var posts = 0;
        page.Request += (_, request) => { if (request.Method == "POST") posts++; };
        await page.GotoAsync(address);
        await Filled.FillAsync(page);

        await page.DblClickAsync("button[type=submit]");

        await Expect(page.Locator("main")).ToContainTextAsync(Filled.Thanks);
        posts.ShouldBe(1);
        (await forms.FindAsync(evaluation))!.Revision.ShouldBe(1);
    }, "nb-NO");

    [Fact]
    public Task A_fault_is_shown_at_once_at_the_top_and_nothing_that_was_typed_is_lost() => Browser.UseAsync(Filled.Telephone, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync();
        await page.GotoAsync(address);
        await Filled.FillAsync(page);
        await page.FillAsync("#wait", "lenge");

        await page.ClickAsync("button[type=submit]");

        await Expect(page.Locator("[role=alert]")).ToBeFocusedAsync();
        await page.ClickAsync("[role=alert] a");
        (await page.InputValueAsync("#wait")).ShouldBe("lenge");
        (await page.InputValueAsync("textarea >> nth=0")).ShouldBe(Filled.Comment);
        (await forms.FindAsync(evaluation)).ShouldBeNull();
        await page.FillAsync("#wait", "2");
        await page.ClickAsync("button[type=submit]");
        await Expect(page.Locator("main")).ToContainTextAsync(Filled.Thanks);
    }, "nb-NO");

    [Fact]
    public Task Without_a_script_the_form_is_sent_and_revised() => Browser.UseAsync(Filled.Telephone, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync(channel: null);
        var context = await page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false, Locale = "nb-NO", ViewportSize = new() { Width = Filled.Telephone, Height = 900 } });
        var plain = await context.NewPageAsync();
        await plain.GotoAsync(address);
        await plain.ClickAsync("a[href*='channel=phone']");
        await Filled.FillAsync(plain);
        await plain.ClickAsync("button[type=submit]");
        await Expect(plain.Locator("main")).ToContainTextAsync(Filled.Thanks);

        await plain.ClickAsync("details.revise > summary");
        await plain.FillAsync("#time", "11:15");
        await plain.ClickAsync("button[type=submit]");

        await Expect(plain.Locator("dl")).ToContainTextAsync(", 11:15");
        (await forms.FindAsync(evaluation))!.Revision.ShouldBe(2);
    });

    [Theory]
    [InlineData(Filled.Telephone)]
    [InlineData(Filled.Desk)]
    public Task The_form_is_small_asks_nobody_else_fits_and_has_no_serious_fault(int width) => Browser.UseAsync(width, async page =>
    {
        var (address, _) = await forms.CreateAsync();
        await ReaderPage.ShouldBeSmallAndAloneAsync(page, address);
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
        await Filled.FillAsync(page);
        await page.ClickAsync("button[type=submit]");
        await Expect(page.Locator("main")).ToContainTextAsync(Filled.Thanks);

        await page.ClickAsync("details.revise > summary");

        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
    }, "nb-NO");

    [Fact]
    public Task Questions_are_asked_only_of_contacts_that_were_answered() => Browser.UseAsync(Filled.Telephone, async page =>
    {
        await page.GotoAsync((await forms.CreateAsync()).Address);
        await page.CheckAsync("[name=outcome][value=answered]");
        await Expect(page.Locator(".questions")).ToBeVisibleAsync();

        await page.CheckAsync("[name=outcome][value=abandoned]");

        await Expect(page.Locator(".questions")).ToBeHiddenAsync();
        await Expect(page.Locator("textarea").First).ToBeVisibleAsync();
    });

    /// <summary>Presses the tabulator until the element is reached, as somebody without a mouse does.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        throw new InvalidOperationException($"{selector} is not reached by the tabulator.");
    }

    [GeneratedRegex("channel=chat")]
    private static partial Regex Chat();
}
