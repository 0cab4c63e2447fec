using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>An editor works with drafts at the desk.</summary>
[Collection(nameof(DeskSeason))]
public sealed class DeskDraftTests(DeskSeason season)
{
    private const string Drafts = "/desk/" + DeskSeason.Award + "/drafts", Draft = Drafts + "/so-far-2021-w03";

    [Theory]
    [InlineData(Drafts, 1280)]
    [InlineData(Drafts, 360)]
    [InlineData(Draft, 1280)]
    [InlineData(Draft, 360)]
    [InlineData("/desk/" + DeskSeason.Award + "/quotes/" + DeskSeason.Week, 360)]
    public Task The_pages_have_no_serious_fault_and_fit(string path, int width) => DeskBrowser.UseAsync(season, season.LeaderKey, path, async page =>
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty(), width);

    [Fact]
    public Task A_number_in_the_text_is_found_in_the_ledger_by_putting_the_cursor_there() => DeskBrowser.UseAsync(season, season.LeaderKey, Draft, async page =>
    {
        var printed = (await page.Locator(".ledger tbody th").First.InnerTextAsync()).Trim();

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).EvaluateAsync(
            "(field, printed) => { const at = field.value.replaceAll('\\u00a0', ' ').indexOf(printed.replaceAll('\\u00a0', ' ')); field.focus(); field.setSelectionRange(at + 1, at + 1); field.click(); }", printed);

        (await page.Locator(".ledger tr.marked th").First.InnerTextAsync()).Trim().ShouldBe(printed);
    });

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task A_number_in_the_preview_tells_where_it_comes_from_when_it_is_pointed_at_tapped_or_reached(int width) => DeskBrowser.UseAsync(season, season.LeaderKey, Draft, async page =>
    {
        var number = page.FrameLocator(".preview").Locator(".from").Filter(new() { HasText = " = " }).First;
        await number.Locator(".from-note").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await number.HoverAsync();
        await Expect(number.Locator(".from-note")).ToContainTextAsync("=");

        await page.Mouse.MoveAsync(0, 0);
        await number.FocusAsync();
        (await number.Locator(".from-note").IsVisibleAsync()).ShouldBeTrue();
        (await number.Locator(".from-note").BoundingBoxAsync())!.Width.ShouldBeLessThanOrEqualTo(width);
    }, width);

    [Fact]
    public Task What_is_typed_survives_an_ended_sign_in_and_two_editors_lose_nothing_to_each_other() => DeskBrowser.UseAsync(season, season.LeaderKey, Draft, async page =>
    {
        var text = await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).InputValueAsync();
        var version = await page.Locator("input[name=version]").First.InputValueAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).FillAsync(text + "\n\nEn setning fra den ene.");
        await page.Context.ClearCookiesAsync();
        await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Du er logget ut");

        await DeskBrowser.UseAsync(season, season.LeaderKey, Draft, async other =>
        {
            await other.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).FillAsync(text + "\n\nEn setning fra den andre.");
            await Browser.FollowAsync(other.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));
            await Expect(other.Locator(".told")).ToHaveTextAsync("Lagret.");
            await Expect(other.FrameLocator(".preview").Locator("main")).ToContainTextAsync("En setning fra den andre.");
        });

        await DeskBrowser.SignInAsync(page, season, season.LeaderKey, Draft);
        await DeskBrowser.ArriveAsync(page);
        await page.EvaluateAsync("([text, version]) => { document.querySelector('textarea').value = text; document.querySelector('form[data-keep] [name=version]').value = version; }", new[] { text + "\n\nEn setning fra den ene.", version });
        await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Noen andre har lagret");
        (await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).InputValueAsync()).ShouldContain("En setning fra den ene.");
        await Expect(page.Locator("pre.tall")).ToContainTextAsync("En setning fra den andre.");
        await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));
        await Expect(page.Locator(".told")).ToHaveTextAsync("Lagret.");
    });

    [Fact]
    public Task What_is_typed_while_the_line_is_down_is_there_when_it_is_back() => DeskBrowser.UseAsync(season, season.LeaderKey, Drafts + "/so-far-2021-w01", async page =>
    {
        var text = await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).InputValueAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).FillAsync(text + "\n\nSkrevet på toget.");
        await page.Context.SetOfflineAsync(true);
        var failed = new TaskCompletionSource();
        page.RequestFailed += (_, _) => failed.TrySetResult();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }).ClickAsync();
        await failed.Task;

        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(season.At(Drafts + "/so-far-2021-w01"));

        (await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).InputValueAsync()).ShouldEndWith("Skrevet på toget.");
    });

    [Fact]
    public async Task What_is_typed_before_the_script_is_there_is_not_replaced_by_what_was_typed_earlier()
    {
        const string award = "drafts-slow";
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/drafts/result", async page =>
        {
            var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" });
            await text.FillAsync("Skrevet i går.");

            await Browser.BeforeScriptAsync(page, page.Url, "**/desk.js*", () => text.FillAsync("Skrevet mens siden kom."));

            await Expect(text).ToHaveValueAsync("Skrevet mens siden kom.");
            await page.GotoAsync(page.Url);
            await Expect(text).ToHaveValueAsync("Skrevet mens siden kom.");
        });
    }

    [Fact]
    public async Task A_draft_is_published_with_the_keyboard_alone()
    {
        const string award = "drafts-keyboard";
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/drafts", async page =>
        {
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("Enter");
            await page.GetByRole(AriaRole.Button, new() { Name = "Publiser versjon 1" }).WaitForAsync();
            await DeskBrowser.TabToAsync(page, "Publiser versjon 1");
            await page.Keyboard.PressAsync("Enter");

            await Expect(page.Locator(".told")).ToHaveTextAsync("Publisert.");
        });
    }

    [Fact]
    public Task A_sentence_that_the_figures_do_not_account_for_is_named_and_published_only_with_a_reason() => DeskBrowser.UseAsync(season, season.LeaderKey, Drafts + "/so-far-2021-w02", async page =>
    {
        var text = await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).InputValueAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).FillAsync(text + "\n\nNi av ti var fornøyde.");
        await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));
        await Expect(page.Locator(".findings")).ToContainTextAsync("ingenting i tallregnskapet dekker «Ni");

        await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Publiser" }));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("skriv hvorfor");
        await page.GetByLabel("Publiser likevel fordi").FillAsync("Sitat fra juryen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publiser" }).DblClickAsync();
        await page.Locator(".told").WaitForAsync();

        await page.GotoAsync(season.At("/posts/" + DeskSeason.Award + "/so-far-2021-w02"));
        await Expect(page.Locator("main")).ToContainTextAsync("Ni av ti var fornøyde.");
        await DeskBrowser.UseAsync(season, season.AdminKey, "/desk/audit", async audit =>
            await Expect(audit.Locator("tbody")).ToContainTextAsync("Sitat fra juryen."));
    });

    [Fact]
    public Task A_quote_is_approved_by_keyboard_and_stands_in_the_draft() => DeskBrowser.UseAsync(season, season.LeaderKey, "/desk/" + DeskSeason.Award + "/quotes/2021-W01", async page =>
    {
        var quote = await page.Locator("blockquote").First.InnerTextAsync();
        await page.Keyboard.PressAsync("a");
        await page.Locator(".told").WaitForAsync();

        await Expect(page.Locator("article").Filter(new() { HasText = quote })).ToContainTextAsync("godkjent av Maja Lie");
        await page.GotoAsync(season.At(Drafts + "/so-far-2021-w01"));
        await Expect(page.FrameLocator(".preview").Locator("main")).ToContainTextAsync(quote);
    });

    [Fact]
    public Task A_quote_is_rejected_without_a_reason_as_the_field_says() => DeskBrowser.UseAsync(season, season.LeaderKey, "/desk/" + DeskSeason.Award + "/quotes/2021-W02", async page =>
    {
        await Browser.FollowAsync(page.Locator("article").Last.GetByRole(AriaRole.Button, new() { Name = "Avvis" }));

        await page.Locator(".told").WaitForAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("avvist av Maja Lie");
    });

    [Fact]
    public Task A_draft_is_taken_home_as_an_archive_of_everything_that_belongs_to_it() => DeskBrowser.UseAsync(season, season.LeaderKey, Draft, async page =>
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "ZIP" }).ClickAsync());

        using var archive = ZipFile.OpenRead(await download.PathAsync());
        archive.Entries.Select(entry => Path.GetExtension(entry.Name)).Distinct().Order().ShouldBe([".html", ".json", ".md", ".png", ".txt"]);
    });

    [Fact]
    public async Task A_draft_is_planned_for_a_later_local_hour_and_published_then_only_if_it_has_not_changed()
    {
        const string award = "drafts-later";
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/drafts/result", async page =>
        {
            await page.GetByLabel("Senere, klokken").FillAsync("2020-01-01T08:00");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Planlegg" }));
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tidspunktet er over");
            await Expect(page.GetByLabel("Senere, klokken")).ToHaveValueAsync("2020-01-01T08:00");

            await page.GetByLabel("Senere, klokken").FillAsync("2024-07-01T08:00");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Planlegg" }));
            await Expect(page.Locator(".told")).ToHaveTextAsync("Publiseringen er planlagt.");
            await Expect(page.Locator(".plan")).ToContainTextAsync("Versjon 1 publiseres 2024-07-01 08:00 (Maja Lie).");

            await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).PressAsync("End");
            await page.GetByRole(AriaRole.Textbox, new() { Name = "Teksten" }).PressSequentiallyAsync(" ");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));
            await page.Locator(".told").WaitForAsync();
            await Expect(page.Locator(".plan")).ToContainTextAsync("Den venter");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Ta bort planen" }));
            await Expect(page.Locator(".told")).ToHaveTextAsync("Planen er tatt bort.");
            await Expect(page.Locator(".plan")).ToHaveCountAsync(0);
        });
    }
}
