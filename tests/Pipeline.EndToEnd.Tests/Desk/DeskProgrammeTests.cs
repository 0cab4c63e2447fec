using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>An administrator keeps the calendar and the definition at the desk.</summary>
[Collection(nameof(DeskSeason))]
public sealed class DeskProgrammeTests(DeskSeason season)
{
    [Theory]
    [InlineData("programme-wide", 1280)]
    [InlineData("programme-narrow", 360)]
    public async Task The_pages_have_no_serious_fault_and_fit(string award, int width)
    {
        await SmallAward.PlayAsync(season, award);

        foreach (var path in (string[])["", "/definition", "/participants"])
            await DeskBrowser.UseAsync(season, season.AdminKey, $"/desk/{award}/programme{path}", async page =>
                (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty(), width);
    }

    [Fact]
    public async Task A_locked_season_is_closed_again_only_with_a_reason_and_only_by_an_administrator()
    {
        const string award = "programme-close";
        await SmallAward.PlayAsync(season, award);
        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/deliveries/season", async page =>
        {
            await page.GetByLabel("Skriv 3 for å bekrefte").FillAsync("3");
            await page.GetByLabel("Skriv 3 for å bekrefte").PressAsync("Enter");
            await page.Locator(".told").WaitForAsync();
            await season.Pipeline.App.Queues.WhenIdleAsync(TestContext.Current.CancellationToken);
            await page.GotoAsync(season.At($"/desk/{award}/programme"));
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lukk på nytt sesongen" })).ToHaveCountAsync(0);
        });

        await DeskBrowser.UseAsync(season, season.AdminKey, $"/desk/{award}/programme", async page =>
        {
            await Expect(page.Locator("tbody")).ToContainTextAsync("Sesongen");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lukk på nytt sesongen" }));
            await Expect(page.Locator(".told")).ToContainTextAsync("Ingenting er endret");

            var withdrawn = await season.Pipeline.PostAsync(
                $"api/evaluations/{award}/{SmallAward.Participant}/{award}-{SmallAward.Participant}-3/review", """{"decision":"withdraw","reason":"Feil virksomhet."}""", "application/json", TestContext.Current.CancellationToken);
            withdrawn.IsSuccessStatusCode.ShouldBeTrue();
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lukk på nytt sesongen" }));
            await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Sesongen er låst. Skriv hvorfor den lukkes på nytt.");
            await page.GetByLabel("Hvorfor lukkes den på nytt?").FillAsync("En dialog er trukket.");
            await page.GetByLabel("Hvorfor lukkes den på nytt?").PressAsync("Enter");
            await Expect(page.Locator(".told")).ToHaveTextAsync("Perioden lukkes nå.");
            (await page.Locator("tbody details li").TextContentAsync()).ShouldNotBeNull().ShouldContain("En dialog er trukket. (Maja Lie)");
        });
    }

    [Fact]
    public async Task A_fault_in_the_definition_is_told_at_its_line_and_nothing_typed_is_lost()
    {
        const string award = "programme-faults";
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.AdminKey, $"/desk/{award}/programme/definition", async page =>
        {
            var editor = page.GetByLabel("Definisjonen som JSON");
            var text = await editor.InputValueAsync();
            text.ShouldBe(SmallAward.DefinitionOf(award).ReplaceLineEndings("\n"));
            var faulty = text.Replace("\"class\": \"all\", \"entitlement\": \"full\", \"contacts\": [ { \"email\": \"c@", "\"class\": \"none\", \"entitlement\": \"full\", \"contacts\": [ { \"email\": \"c@", StringComparison.Ordinal);
            await editor.FillAsync(faulty);
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));

            var alert = await page.GetByRole(AriaRole.Alert).InnerTextAsync();
            alert.ShouldContain("/participants/1/class");
            alert.ShouldContain("Ukjent klasse: \"none\". Bruk \"all\".");
            await Expect(page.GetByRole(AriaRole.Alert).Locator("[lang=en]")).ToHaveCountAsync(0);
            await Expect(editor).ToHaveValueAsync(faulty);
            await page.Locator("a[data-line]").First.ClickAsync();
            (await editor.EvaluateAsync<string>("field => field.value.slice(field.selectionStart, field.selectionEnd)")).ShouldContain("fjord-energi");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();

            await editor.FillAsync(text.Replace("\"points\": 1", "\"points\": 2", StringComparison.Ordinal));
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("\"version\": 2");

            await editor.FillAsync(text.Replace("\"Prisen\"", "\"Den store prisen\"", StringComparison.Ordinal));
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));
            await Expect(page.Locator(".told")).ToHaveTextAsync("Lagret.");
            await Expect(page.Locator(".bar")).ToContainTextAsync("Den store prisen");
        });
    }

    [Fact]
    public async Task Two_administrators_lose_nothing_to_each_other()
    {
        const string award = "programme-conflict";
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.AdminKey, $"/desk/{award}/programme/definition", async page =>
        {
            var mine = SmallAward.DefinitionOf(award).Replace("\"Prisen\"", "\"Min pris\"", StringComparison.Ordinal);
            var theirs = SmallAward.DefinitionOf(award).Replace("\"Prisen\"", "\"Deres pris\"", StringComparison.Ordinal);
            await page.GetByLabel("Definisjonen som JSON").FillAsync(mine);
            (await season.Pipeline.PutAsync($"api/programmes/{award}", theirs, TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));

            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Noen andre har lagret");
            (await page.GetByLabel("Definisjonen som JSON").InputValueAsync()).ShouldContain("Min pris");
            await Expect(page.Locator("pre")).ToContainTextAsync("Deres pris");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }));
            await Expect(page.Locator(".told")).ToHaveTextAsync("Lagret.");
        });
    }

    [Fact]
    public async Task A_spreadsheet_is_seen_as_an_edit_before_it_is_one()
    {
        const string award = "programme-sheet";
        await SmallAward.PlayAsync(season, award);
        const string sheet = "id;navn;klasse;kjøpt;e-post\nnordlys-kraft;Nordlys Kraft AS;;;a@nordlys.example\nbygde-bank;Bygdebanken;Alle;teaser;\n";

        await DeskBrowser.UseAsync(season, season.AdminKey, $"/desk/{award}/programme/participants", async page =>
        {
            await page.GetByLabel("Regneark (.xlsx eller .csv)").SetInputFilesAsync(new FilePayload { Name = "d.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("id;farge\nx;rød\n") });
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Vis hva det fører til" }));
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kolonnen «farge» er ukjent");

            await page.GetByLabel("Regneark (.xlsx eller .csv)").SetInputFilesAsync(new FilePayload { Name = "d.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(sheet) });
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Vis hva det fører til" }));
            await Expect(page.Locator(".notice h2")).ToHaveTextAsync("1 nye, 1 endrede, 0 fjernede");
            await Expect(page.Locator(".notice tbody")).ToContainTextAsync("b@nordlys.example, Bo, en → –");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lagre i definisjonen" }));
            await Expect(page.Locator(".told")).ToHaveTextAsync("Lagret.");
            (await page.GetByLabel("Definisjonen som JSON").InputValueAsync()).ShouldContain("Bygdebanken");
        });
    }
}
