using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Reader;

/// <summary>What a report's page does on the screen.</summary>
[Collection(nameof(ReaderSeason))]
public sealed class ReportPageTests(ReaderSeason season)
{
    [Fact]
    public Task Tables_are_sorted_by_the_keyboard_and_say_so() => Browser.UseAsync(1280, async page =>
    {
        await page.GotoAsync(season.At(season.Report));
        var head = page.Locator(".table th.number").First;
        var column = page.Locator(".table").First.Locator("tbody tr td.own");
        var given = await column.AllInnerTextsAsync();

        await head.GetByRole(AriaRole.Button).PressAsync("Enter");
        (await head.GetAttributeAsync("aria-sort")).ShouldBe("descending");
        var down = await column.AllInnerTextsAsync();
        await head.GetByRole(AriaRole.Button).PressAsync("Enter");
        (await head.GetAttributeAsync("aria-sort")).ShouldBe("ascending");
        var up = await column.AllInnerTextsAsync();
        await head.GetByRole(AriaRole.Button).PressAsync("Enter");

        Numbers(down).ShouldBe(Numbers(given).OrderDescending());
        Numbers(up).ShouldBe(Numbers(given).Order());
        (await head.GetAttributeAsync("aria-sort")).ShouldBeNull();
        (await column.AllInnerTextsAsync()).ShouldBe(given);
    });

    [Fact]
    public Task Comments_are_filtered_by_part_and_their_number_is_told() => Browser.UseAsync(1280, async page =>
    {
        await page.GotoAsync(season.At(season.Report));
        var all = await page.Locator(".said").CountAsync();
        var status = page.Locator(".filter [role=status]");
        (await status.InnerTextAsync()).ShouldEndWith($" {all}");

        await page.Locator(".filter select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });

        var shown = await page.Locator(".said:visible").CountAsync();
        shown.ShouldBeInRange(1, all - 1);
        (await status.InnerTextAsync()).ShouldEndWith($" {shown}");
        await Expect(page.Locator(".field:visible")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task The_summary_follows_the_reader_down_the_page_and_is_not_printed() => Browser.UseAsync(360, async page =>
    {
        await page.GotoAsync(season.At(season.Report));
        await Expect(page.Locator(".bar")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Kommentarer" }).ScrollIntoViewIfNeededAsync();

        await Expect(page.Locator(".bar")).ToBeVisibleAsync();
        await Expect(page.Locator(".bar")).ToBeInViewportAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".bar")).ToBeHiddenAsync();
        await Expect(page.Locator(".filter")).ToBeHiddenAsync();
    });

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task The_report_is_small_asks_nobody_else_and_has_no_serious_fault(int width) => Browser.UseAsync(width, async page =>
    {
        await ReaderPage.ShouldBeSmallAndAloneAsync(page, season.At(season.Report));

        await page.EvaluateAsync("() => window.scrollTo(0, 3000)");
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
    });

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task The_list_of_posts_leads_to_a_post_and_has_no_serious_fault(int width) => Browser.UseAsync(width, async page =>
    {
        await ReaderPage.ShouldBeSmallAndAloneAsync(page, season.At("/posts"));
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();

        var title = await page.Locator(".posts .title").First.GetAttributeAsync("href");
        await page.GotoAsync(season.At(new Uri(title!).AbsolutePath));

        await ReaderPage.ShouldBeSmallAndAloneAsync(page, page.Url);
        (await page.Locator(".ways a").CountAsync()).ShouldBeGreaterThan(1);
        (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
    });

    private static IReadOnlyList<decimal> Numbers(IEnumerable<string> cells) =>
        [.. cells.Select(cell => decimal.Parse(cell.Split(' ')[0].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture))];
}
