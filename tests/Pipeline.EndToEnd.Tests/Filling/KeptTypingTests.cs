using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Filling;

/// <summary>What a shopper has typed is kept until it is received, and then counts once.</summary>
[Collection(nameof(ShopperForms))]
public sealed class KeptTypingTests(ShopperForms forms)
{
    [Fact]
    public Task When_the_line_drops_the_typed_text_stays_and_is_sent_once_it_is_back() => Browser.UseAsync(Filled.Telephone, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync();
        await page.GotoAsync(address);
        await Filled.FillAsync(page);

        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync("button[type=submit]");
        await Expect(page.Locator("#form-status")).ToContainTextAsync("Forbindelsen er borte");
        (await page.InputValueAsync("textarea >> nth=0")).ShouldBe(Filled.Comment);
        (await forms.FindAsync(evaluation)).ShouldBeNull();
        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator("main")).ToContainTextAsync(Filled.Thanks);
        (await forms.FindAsync(evaluation))!.Evaluation.Comments.Values.ShouldBe([Filled.Comment]);
    }, "nb-NO");

    [Fact]
    public Task What_was_typed_before_the_page_was_closed_is_there_again_until_it_is_received() => Browser.UseAsync(Filled.Telephone, async other =>
    {
        var (address, _) = await forms.CreateAsync();
        var context = await other.Context.Browser!.NewContextAsync(new() { Locale = "nb-NO" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await Filled.FillAsync(page);
        var again = await context.NewPageAsync();
        await page.CloseAsync();

        await again.GotoAsync(address);
        await Expect(again.Locator("#form-status")).ToContainTextAsync("Dette hadde du skrevet fra før");
        (await again.InputValueAsync("#date")).ShouldBe("2021-01-20");
        (await again.InputValueAsync("textarea >> nth=0")).ShouldBe(Filled.Comment);
        (await again.IsCheckedAsync("[name=outcome][value=answered]")).ShouldBeTrue();
        await again.ClickAsync("button[type=submit]");
        await Expect(again.Locator("main")).ToContainTextAsync(Filled.Thanks);

        (await again.EvaluateAsync<int>("() => Object.keys(localStorage).length")).ShouldBe(0);
        await again.ReloadAsync();
        await Expect(again.Locator("details.revise")).Not.ToHaveAttributeAsync("open", "");
    });

    [Fact]
    public Task What_is_typed_before_the_script_is_there_is_not_replaced_by_what_was_typed_earlier() => Browser.UseAsync(Filled.Telephone, async page =>
    {
        var (address, _) = await forms.CreateAsync();
        await page.GotoAsync(address);
        await Filled.FillAsync(page);

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
    public Task An_answer_that_was_lost_on_the_way_makes_no_second_evaluation() => Browser.UseAsync(Filled.Desk, async page =>
    {
        var (address, evaluation) = await forms.CreateAsync();
        await page.GotoAsync(address);
        await Filled.FillAsync(page);
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

        await Expect(page.Locator("main")).ToContainTextAsync(Filled.Thanks);
        (await forms.FindAsync(evaluation))!.Revision.ShouldBe(1);
    }, "nb-NO");

    [Fact]
    public Task Where_the_browser_keeps_nothing_the_page_says_so_and_sends_all_the_same() => Browser.UseAsync(Filled.Desk, async page =>
    {
        var (address, _) = await forms.CreateAsync();
        await page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } });");
        await page.GotoAsync(address);
        await Expect(page.Locator("#form-status")).ToContainTextAsync("Nettleseren tar ikke vare på det du skriver");
        await Filled.FillAsync(page);

        await page.ClickAsync("button[type=submit]");

        await Expect(page.Locator("main")).ToContainTextAsync(Filled.Thanks);
    }, "nb-NO");
}
