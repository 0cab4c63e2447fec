using Microsoft.Playwright;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>What the first page of a programme tells, and how it looks.</summary>
[Collection(nameof(DeskSeason))]
public sealed class OverviewTests(DeskSeason season)
{
    private const string Overview = "/desk/" + DeskSeason.Award;

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task The_overview_tells_what_waits_and_has_no_serious_fault(int width) => DeskBrowser.UseAsync(season, season.LeaderKey, Overview, async page =>
    {
        (await page.Locator(".cards").InnerTextAsync()).ShouldContain("utkast er ikke publisert");
        (await page.Locator(".cards").InnerTextAsync()).ShouldContain("klager er åpne");
        foreach (var section in (string[])["appeals", "deliveries", "programme"]) (await page.Locator($".cards a[href$='/{section}']").CountAsync()).ShouldBe(1, section);
        (await page.Locator("table").First.InnerTextAsync()).ShouldContain("Strøm");
        (await Axe.FaultsAsync(page)).ShouldBeEmpty();
    }, width);

    [Fact]
    public Task The_overview_is_small_asks_nobody_else_and_runs_no_script_of_its_own() => DeskBrowser.UseAsync(season, season.LeaderKey, Overview, async page =>
    {
        List<(string Url, int Bytes)> answers = [];
        page.Response += (_, answer) => answers.Add((answer.Url, int.Parse(answer.Headers.GetValueOrDefault("content-length", "0"), System.Globalization.CultureInfo.InvariantCulture)));
        List<string> complaints = [];
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });

        answers.ShouldAllBe(answer => answer.Url.StartsWith(season.At("/"), StringComparison.Ordinal));
        answers.Sum(answer => answer.Bytes).ShouldBeLessThan(150_000);
        complaints.ShouldBeEmpty();
    });

    [Theory]
    [InlineData(Overview + "?done=nothing-of-ours")]
    [InlineData(Overview + "/review?flag=nothing-of-ours")]
    public Task Words_in_an_address_that_mean_nothing_break_no_page(string path) => DeskBrowser.UseAsync(season, season.LeaderKey, path, async page =>
    {
        (await page.Locator("h1").InnerTextAsync()).ShouldNotBeEmpty();
        (await page.Locator(".told").CountAsync()).ShouldBe(0);
    });

    [Fact]
    public Task The_desk_speaks_English_when_it_is_asked_to() => DeskBrowser.UseAsync(season, season.LeaderKey, Overview, async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        new Uri(page.Url).AbsolutePath.ShouldBe(Overview);
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Overview");
    });
}
