using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pipeline.Core.Evaluations;
using Pipeline.EndToEnd.Tests.Reader;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Filling;

/// <summary>The built-in form as a shopper meets it in a browser.</summary>
public sealed partial class ShopperFormTests(ShopperForms forms) : IClassFixture<ShopperForms>
{
    private const string Comment = "Første linje\nandre linje", Thanks = "Vi fikk vurderingen";

    private const int Telephone = 360, Desk = 1280;

    [Fact]
    public Task A_form_is_filled_in_and_sent_with_the_keyboard_alone() => Browser.UseAsync(Telephone, async page =>
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
    public Task When_the_line_drops_the_typed_text_stays_and_is_sent_once_it_is_back() => Browser.UseAsync(Telephone, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync();
        await page.GotoAsync(address);
        await FillAsync(page);

        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync("button[type=submit]");
        await Expect(page.Locator("#form-status")).ToContainTextAsync("Forbindelsen er borte");
        (await page.InputValueAsync("textarea >> nth=0")).ShouldBe(Comment);
        (await forms.FindAsync(evaluation)).ShouldBeNull();
        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator("main")).ToContainTextAsync(Thanks);
        (await forms.FindAsync(evaluation))!.Evaluation.Comments.Values.ShouldBe([Comment]);
    }, "nb-NO");

    [Fact]
    public Task What_was_typed_before_the_page_was_closed_is_there_again_until_it_is_received() => Browser.UseAsync(Telephone, async other =>
    {
        var (address, _) = await forms.CreateAsync();
        var context = await other.Context.Browser!.NewContextAsync(new() { Locale = "nb-NO" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await FillAsync(page);
        var again = await context.NewPageAsync();
        await page.CloseAsync();

        await again.GotoAsync(address);
        await Expect(again.Locator("#form-status")).ToContainTextAsync("Dette hadde du skrevet fra før");
        (await again.InputValueAsync("#date")).ShouldBe("2021-01-20");
        (await again.InputValueAsync("textarea >> nth=0")).ShouldBe(Comment);
        (await again.IsCheckedAsync("[name=outcome][value=answered]")).ShouldBeTrue();
        await again.ClickAsync("button[type=submit]");
        await Expect(again.Locator("main")).ToContainTextAsync(Thanks);

        (await again.EvaluateAsync<int>("() => Object.keys(localStorage).length")).ShouldBe(0);
        await again.ReloadAsync();
        await Expect(again.Locator("details.revise")).Not.ToHaveAttributeAsync("open", "");
    });

    [Fact]
    public Task What_is_typed_before_the_script_is_there_is_not_replaced_by_what_was_typed_earlier() => Browser.UseAsync(Telephone, async page =>
    {
        var (address, _) = await forms.CreateAsync();
        await page.GotoAsync(address);
        await FillAsync(page);

        await Browser.BeforeScriptAsync(page, address, "**/form.js*", async () =>
        {
            await page.FillAsync("textarea >> nth=0", "Skrevet mens siden kom.");
            await page.CheckAsync("[name='answers.welcome'][value=no]");
        });

        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Skrevet mens siden kom.");
        (await page.IsCheckedAsync("[name='answers.welcome'][value=no]")).ShouldBeTrue();
        await Expect(page.Locator("#date")).ToHaveValueAsync("2021-01-20");
        await page.GotoAsync(address);
        await Expect(page.Locator("textarea").First).ToHaveValueAsync("Skrevet mens siden kom.");
        (await page.IsCheckedAsync("[name='answers.welcome'][value=no]")).ShouldBeTrue();
    }, "nb-NO");

    [Fact]
    public Task An_answer_that_was_lost_on_the_way_makes_no_second_evaluation() => Browser.UseAsync(Desk, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync();
        await page.GotoAsync(address);
        await FillAsync(page);
        var lost = 0;
        await page.RouteAsync("**/f/**", async route =>
        {
            if (route.Request.Method != "POST" || Interlocked.Increment(ref lost) > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync(new() { MaxRedirects = 0 });
            await route.AbortAsync();
        });

        await page.ClickAsync("button[type=submit]");
        await Expect(page.Locator("#form-status")).ToContainTextAsync("Forbindelsen er borte");
        (await forms.FindAsync(evaluation)).ShouldNotBeNull();
        await page.ClickAsync("button[type=submit]");

        await Expect(page.Locator("main")).ToContainTextAsync(Thanks);
        (await forms.FindAsync(evaluation))!.Revision.ShouldBe(1);
    }, "nb-NO");

    [Fact]
    public Task A_double_click_counts_once() => Browser.UseAsync(Desk, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync();
        var posts = 0;
        page.Request += (_, request) => { if (request.Method == "POST") posts++; };
        await page.GotoAsync(address);
        await FillAsync(page);

        await page.DblClickAsync("button[type=submit]");

        await Expect(page.Locator("main")).ToContainTextAsync(Thanks);
        posts.ShouldBe(1);
        (await forms.FindAsync(evaluation))!.Revision.ShouldBe(1);
    }, "nb-NO");

    [Fact]
    public Task A_fault_is_shown_at_once_at_the_top_and_nothing_that_was_typed_is_lost() => Browser.UseAsync(Telephone, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync();
        await page.GotoAsync(address);
        await FillAsync(page);
        await page.FillAsync("#wait", "lenge");

        await page.ClickAsync("button[type=submit]");

        await Expect(page.Locator("[role=alert]")).ToBeFocusedAsync();
        await page.ClickAsync("[role=alert] a");
        (await page.InputValueAsync("#wait")).ShouldBe("lenge");
        (await page.InputValueAsync("textarea >> nth=0")).ShouldBe(Comment);
        (await forms.FindAsync(evaluation)).ShouldBeNull();
        await page.FillAsync("#wait", "2");
        await page.ClickAsync("button[type=submit]");
        await Expect(page.Locator("main")).ToContainTextAsync(Thanks);
    }, "nb-NO");

    [Fact]
    public Task Where_the_browser_keeps_nothing_the_page_says_so_and_sends_all_the_same() => Browser.UseAsync(Desk, async page =>
    {
        var (address, _) = await forms.CreateAsync();
        await page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } });");
        await page.GotoAsync(address);
        await Expect(page.Locator("#form-status")).ToContainTextAsync("Nettleseren tar ikke vare på det du skriver");
        await FillAsync(page);

        await page.ClickAsync("button[type=submit]");

        await Expect(page.Locator("main")).ToContainTextAsync(Thanks);
    }, "nb-NO");

    [Fact]
    public Task Without_a_script_the_form_is_sent_and_revised() => Browser.UseAsync(Telephone, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync(channel: null);
        var context = await page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false, Locale = "nb-NO", ViewportSize = new() { Width = Telephone, Height = 900 } });
        var plain = await context.NewPageAsync();
        await plain.GotoAsync(address);
        await plain.ClickAsync("a[href*='channel=phone']");
        await FillAsync(plain);
        await plain.ClickAsync("button[type=submit]");
        await Expect(plain.Locator("main")).ToContainTextAsync(Thanks);

        await plain.ClickAsync("details.revise > summary");
        await plain.FillAsync("#time", "11:15");
        await plain.ClickAsync("button[type=submit]");

        await Expect(plain.Locator("dl")).ToContainTextAsync(", 11:15");
        (await forms.FindAsync(evaluation))!.Revision.ShouldBe(2);
    });

    [Theory]
    [InlineData(Telephone)]
    [InlineData(Desk)]
    public Task The_form_is_small_asks_nobody_else_fits_and_has_no_serious_fault(int width) => Browser.UseAsync(width, async page =>
    {
        var (address, _) = await forms.CreateAsync();
        await ReaderPage.ShouldBeSmallAndAloneAsync(page, address);
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
        await FillAsync(page);
        await page.ClickAsync("button[type=submit]");
        await Expect(page.Locator("main")).ToContainTextAsync(Thanks);

        await page.ClickAsync("details.revise > summary");

        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
    }, "nb-NO");

    [Fact]
    public Task Questions_are_asked_only_of_contacts_that_were_answered() => Browser.UseAsync(Telephone, async page =>
    {
        await page.GotoAsync((await forms.CreateAsync()).Address);
        await page.CheckAsync("[name=outcome][value=answered]");
        await Expect(page.Locator(".questions")).ToBeVisibleAsync();

        await page.CheckAsync("[name=outcome][value=abandoned]");

        await Expect(page.Locator(".questions")).ToBeHiddenAsync();
        await Expect(page.Locator("textarea").First).ToBeVisibleAsync();
    });

    private static async Task FillAsync(IPage page)
    {
        await page.FillAsync("#date", "2021-01-20");
        await page.FillAsync("#time", "10:32");
        await page.CheckAsync("[name=outcome][value=answered]");
        await page.CheckAsync("[name='answers.welcome'][value=yes]");
        await page.FillAsync("textarea >> nth=0", Comment);
    }

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
