using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>A project leader lets report mails go and accounts for them at the desk.</summary>
[Collection(nameof(DeskSeason))]
public sealed class DeskDeliveryTests(DeskSeason season)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
            await Expect(page.Locator("tbody")).ToContainTextAsync("a@nordlys.example");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
        }, width);
    }

    [Fact]
    public async Task What_failed_is_sent_again_once_and_a_contact_that_is_not_mailed_says_why_in_the_reader_s_language()
    {
        const string award = "mails-failed";
        await SmallAward.PlayAsync(season, award);
        var services = season.Pipeline.App.Services;
        await services.GetRequiredService<Contacts>().TellAsync(
            new(award, "fjord-energi", "c@fjord.example", MailKinds.Report, true, "Reported as spam", season.Pipeline.Clock.GetUtcNow(), null), Cancellation);
        await SmallAward.FailAsync(season, award, "a@nordlys.example");

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/deliveries/season", async page =>
        {
            await Expect(page.Locator("tbody tr").Filter(new() { HasText = "a@nordlys.example" })).ToContainTextAsync("Rapportens lenke er trukket tilbake; lag en ny og send e-posten på nytt.");
            await Expect(page.Locator("tbody tr").Filter(new() { HasText = "c@fjord.example" })).ToContainTextAsync("Kontakten får ikke e-post. Meldt som søppelpost");
            await Expect(page.Locator("main [lang=en]")).ToHaveCountAsync(0);
            await page.GetByLabel("Skriv 1 for å bekrefte").FillAsync("1");
            await page.GetByLabel("Skriv 1 for å bekrefte").PressAsync("Enter");
            await page.Locator(".told").WaitForAsync();
            await season.Pipeline.App.Queues.WhenIdleAsync(Cancellation);
            await page.ReloadAsync();

            await page.GetByRole(AriaRole.Button, new() { Name = "Send 1 på nytt" }).DblClickAsync();
            await Expect(page.Locator(".told")).ToHaveTextAsync("E-postene sendes på nytt.");
            await season.Pipeline.App.Queues.WhenIdleAsync(Cancellation);
            await page.ReloadAsync();

            await Expect(page.Locator("tbody tr").Filter(new() { HasText = "a@nordlys.example" })).ToHaveCountAsync(2);
            await Expect(page.GetByText("2. gang")).ToHaveCountAsync(1);
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "på nytt" })).ToHaveCountAsync(0);
            await page.GotoAsync(season.At($"/desk/{award}/contacts"));
            await Expect(page.Locator("tbody tr").First).ToContainTextAsync("får ikke e-post");
            await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Meldt som søppelpost");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
        });
    }

    [Theory]
    [InlineData("mails-corrected-wide", 1280)]
    [InlineData("mails-corrected-narrow", 360)]
    public async Task A_correction_is_read_chosen_and_sent_once_and_nobody_gets_one_that_was_not_chosen(string award, int width)
    {
        await SmallAward.PlayAsync(season, award);
        await SmallAward.CorrectAsync(season, award);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/deliveries/season", async page =>
        {
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await Browser.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "c@fjord.example" }));
            await Expect(page.Locator(".lead")).ToContainTextAsync("c@fjord.example");
            await Expect(page.Locator("pre")).ToContainTextAsync("rettet");
            await page.GoBackAsync();

            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Send rettelsene som er valgt" }));
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Velg hvem");
            await page.GetByRole(AriaRole.Checkbox, new() { Name = "Fjord Energi" }).PressAsync(" ");
            await page.GetByRole(AriaRole.Button, new() { Name = "Send rettelsene som er valgt" }).DblClickAsync();
            await Expect(page.Locator(".told")).ToHaveTextAsync("Rettelsene sendes nå.");
            await season.Pipeline.App.Queues.WhenIdleAsync(Cancellation);
            await page.ReloadAsync();

            await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Fjord Energi" })).ToHaveCountAsync(0);
            (await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "ferdig" }).InnerTextAsync()).ShouldStartWith("rettelser");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
        }, width);
        (await season.Pipeline.App.Services.GetRequiredService<IDeliveryStore>().ListAsync(award, "season", MailKinds.Correction, Cancellation))
            .Select(each => each.Recipient).ShouldBe(["c@fjord.example"]);
        await DeskBrowser.UseAsync(season, season.AdminKey, "/desk/audit", async audit =>
            await Expect(audit.Locator("tbody")).ToContainTextAsync($"POST /desk/{award}/deliveries/season/corrections"));
    }

    [Fact]
    public async Task The_readers_of_a_newsletter_are_counted_and_not_named()
    {
        const string award = "mails-newsletter";
        await SmallAward.PlayAsync(season, award);
        var (services, now) = (season.Pipeline.App.Services, season.Pipeline.Clock.GetUtcNow());
        await services.GetRequiredService<IMailingStore>().SaveAsync(new(award, "season", MailKinds.Newsletter, MailingState.Prepared, now, now, "approval of the newsletter", null), Cancellation);
        foreach (var reader in (string[])["en@leser.example", "to@leser.example"])
            await services.GetRequiredService<IDeliveryStore>().PrepareAsync(MailDelivery.New(award, "season", MailKinds.Newsletter, MailKinds.NoParticipant, reader, 1, now), Cancellation);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/deliveries", async page =>
        {
            var row = await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "nyhetsbrev" }).InnerTextAsync();
            row.ShouldContain("sendes. Venter på at nyhetsbrevet godkjennes");
            await page.GotoAsync(season.At($"/desk/{award}/deliveries/season"));
            await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "nyhetsbrev" })).ToContainTextAsync("2");
            (await page.Locator("main").InnerTextAsync()).ShouldNotContain("leser.example");
        });
    }

    [Fact]
    public async Task Each_recipient_s_mail_is_seen_and_the_mails_go_only_by_their_number()
    {
        const string award = "mails-release";
        await SmallAward.PlayAsync(season, award);

        await DeskBrowser.UseAsync(season, season.LeaderKey, $"/desk/{award}/deliveries/season", async page =>
        {
            await Browser.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "b@nordlys.example" }));
            await Expect(page.Locator(".lead")).ToContainTextAsync("Bo <b@nordlys.example>");
            await Expect(page.Locator("pre")).ToContainTextAsync("report");
            await Expect(page.FrameLocator(".preview").Locator("body")).ToContainTextAsync("Nordlys Kraft");
            (await Axe.FaultsInBothPalettesAsync(page)).ShouldBeEmpty();
            await page.GoBackAsync();

            await page.GetByLabel("Skriv 3 for å bekrefte").FillAsync("2");
            await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Slipp e-postene" }));
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("3 e-poster ville bli sendt nå");
            await Expect(page.GetByLabel("Skriv 3 for å bekrefte")).ToHaveValueAsync("2");

            await page.GetByLabel("Skriv 3 for å bekrefte").FillAsync("3");
            await page.GetByLabel("Skriv 3 for å bekrefte").PressAsync("Enter");
            await Expect(page.Locator(".told")).ToHaveTextAsync("E-postene er sluppet og sendes nå.");
            await season.Pipeline.App.Queues.WhenIdleAsync(Cancellation);
            await page.ReloadAsync();

            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Slipp e-postene" })).ToHaveCountAsync(0);
            await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);
            (await page.Locator("tbody").InnerTextAsync()).ShouldNotContain("venter");
        });
        await DeskBrowser.UseAsync(season, season.AdminKey, "/desk/audit", async audit =>
            await Expect(audit.Locator("tbody")).ToContainTextAsync($"POST /desk/{award}/deliveries/season/release"));
    }
}
