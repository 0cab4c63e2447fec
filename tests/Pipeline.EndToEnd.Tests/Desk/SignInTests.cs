using System.Net;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>Who gets to the desk and what is kept of it.</summary>
[Collection(nameof(DeskSeason))]
public sealed class SignInTests(DeskSeason season)
{
    private const string Overview = "/desk/" + DeskSeason.Award;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Whoever_has_a_key_gets_to_the_page_that_was_wanted() => DeskBrowser.UseAsync(season, season.LeaderKey, Overview, async page =>
    {
        new Uri(page.Url).AbsolutePath.ShouldBe(Overview);
        await Expect(page.Locator(".who")).ToContainTextAsync("Maja Lie · prosjektleder");
    });

    [Fact]
    public Task A_wrong_key_is_told_and_the_name_stays() => Browser.UseAsync(1280, async page =>
    {
        await DeskBrowser.SignInAsync(page, season, "wrong", Overview);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nøkkelen åpner ikke pulten");
        await Expect(page.GetByLabel("Navnet ditt")).ToHaveValueAsync("Maja Lie");
    }, "nb");

    [Fact]
    public async Task Without_a_sign_in_every_page_leads_to_it_and_never_elsewhere()
    {
        using var client = Client();

        (await client.GetAsync(season.At(Overview), Cancellation)).Headers.Location!.OriginalString.ShouldBe("/desk/sign-in?to=%2Fdesk%2Fserviceprisen-2021");
        (await SignInAsync(client, season.AdminKey, "https://elsewhere.example/desk")).Headers.Location!.OriginalString.ShouldBe("/desk");
        (await SignInAsync(client, season.AdminKey, "//elsewhere.example")).Headers.Location!.OriginalString.ShouldBe("/desk");
    }

    [Fact]
    public async Task The_cookie_is_for_the_desk_alone_and_out_of_reach_of_scripts()
    {
        using var client = Client();

        var cookie = (await SignInAsync(client, season.AdminKey, "/desk")).Headers.GetValues("Set-Cookie").Single();

        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("path=/desk");
    }

    [Fact]
    public async Task A_cookie_that_was_changed_opens_nothing()
    {
        using var client = Client();
        var cookie = (await SignInAsync(client, season.LeaderKey, "/desk")).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var at = cookie.IndexOf('=', StringComparison.Ordinal) + 3;
        var changed = cookie[..at] + (cookie[at] == 'A' ? 'B' : 'A') + cookie[(at + 1)..];

        (await GetAsync(client, Overview, cookie)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(client, Overview, changed)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_project_leader_does_not_see_who_did_what()
    {
        using var client = Client();
        var cookie = (await SignInAsync(client, season.LeaderKey, "/desk")).Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        (await GetAsync(client, "/desk/audit", cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    public async Task A_change_without_the_proof_of_a_page_is_not_made(string proof)
    {
        using var client = Client();
        var cookie = (await SignInAsync(client, season.LeaderKey, "/desk")).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, season.At("/desk/sign-out")) { Content = new FormUrlEncodedContent([new("proof", proof)]) };
        request.Headers.Add("Cookie", cookie);

        (await client.SendAsync(request, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public Task Signing_out_closes_the_desk_and_is_in_the_list_of_who_did_what() => DeskBrowser.UseAsync(season, season.AdminKey, Overview, async page =>
    {
        await Browser.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" }));
        await page.GotoAsync(season.At(Overview));
        new Uri(page.Url).AbsolutePath.ShouldBe("/desk/sign-in");

        await DeskBrowser.UseAsync(season, season.AdminKey, "/desk/audit", async audit =>
            await Expect(audit.Locator("tbody")).ToContainTextAsync("POST /desk/sign-out"));
    });

    private static HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    private Task<HttpResponseMessage> SignInAsync(HttpClient client, string key, string to) => client.PostAsync(
        season.At("/desk/sign-in?to=" + Uri.EscapeDataString(to)), new FormUrlEncodedContent([new("name", "Maja Lie"), new("key", key)]), Cancellation);

    private async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, season.At(path));
        request.Headers.Add("Cookie", cookie);
        return await client.SendAsync(request, Cancellation);
    }
}
