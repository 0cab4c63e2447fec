using System.Net;
using System.Text;
using Pipeline.Core.Delivery;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Mails;

/// <summary>The address that every mail names, as mail programs and people meet it.</summary>
public sealed class PreferencesOverHttpTests(PipelineHost host) : IClassFixture<PipelineHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_click_unsubscribes_without_a_cookie_or_a_redirect_and_twice_is_once()
    {
        var (address, contact) = await LinkAsync("one-click", "nb");

        using var first = await PostAsync(address, "List-Unsubscribe=One-Click");
        var since = await ReasonAsync(contact);
        using var second = await PostAsync(address, "List-Unsubscribe=One-Click");

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        first.Headers.Contains("Set-Cookie").ShouldBeFalse();
        since.ShouldNotBeNull().ShouldStartWith("Unsubscribed");
        (await ReasonAsync(contact)).ShouldBe(since);
    }

    [Fact]
    public async Task Opening_the_address_changes_nothing()
    {
        var (address, contact) = await LinkAsync("looks", "nb");

        using var opened = await host.Stranger.GetAsync(address, Token);
        using var looked = await host.Stranger.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Token);

        (opened.StatusCode, looked.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        (await ReasonAsync(contact)).ShouldBeNull();
    }

    [Theory]
    [InlineData("nb", "Stopp disse e-postene", "Send meg disse e-postene igjen")]
    [InlineData("nn", "Stopp desse e-postane", "Send meg desse e-postane igjen")]
    [InlineData("da", "Stop disse e-mails", "Send mig disse e-mails igen")]
    [InlineData("sv", "Stoppa de här mejlen", "Skicka de här mejlen till mig igen")]
    [InlineData("en", "Stop these mails", "Send me these mails again")]
    public async Task A_person_leaves_and_comes_back_by_the_page_s_button_in_the_language_of_the_mail(string locale, string stop, string start)
    {
        var (address, contact) = await LinkAsync($"leaves-{locale}", locale);

        var before = await host.Stranger.GetStringAsync(address, Token);
        using var left = await PostAsync(address, "mails=off");
        var silent = await ReasonAsync(contact);
        using var back = await PostAsync(address, "mails=on");

        before.ShouldContain($"<html lang=\"{locale}\"");
        before.ShouldContain(stop);
        (await left.Content.ReadAsStringAsync(Token)).ShouldContain(start);
        (await back.Content.ReadAsStringAsync(Token)).ShouldContain(stop);
        silent.ShouldNotBeNull();
        (await ReasonAsync(contact)).ShouldBeNull();
    }

    [Fact]
    public async Task The_page_is_private_and_posts_to_nobody_else()
    {
        var (address, _) = await LinkAsync("private", "en");

        using var page = await host.Stranger.GetAsync(address, Token);

        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("form-action 'self'");
        page.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        page.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
    }

    [Fact]
    public async Task A_token_of_nobody_is_not_found_by_either_method()
    {
        using var opened = await host.Stranger.GetAsync("u/AAAAAAAAAAAAAAAAAAAAAA", Token);
        using var posted = await PostAsync(new Uri("u/AAAAAAAAAAAAAAAAAAAAAA", UriKind.Relative), "List-Unsubscribe=One-Click");

        (opened.StatusCode, posted.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
    }

    /// <summary>The address that a new contact's mails name, and whose it is.</summary>
    private async Task<(Uri Address, ContactLink Contact)> LinkAsync(string reader, string locale)
    {
        var contact = new ContactLink(host.Programme.Id, host.Programme.Participants[0].Id, $"{reader}@reader.example", ReportMails.Kind, locale);
        var address = await host.Get<UnsubscribeLinks>().MakeAsync(contact, Token);
        return (new Uri(address.AbsolutePath, UriKind.Relative), contact);
    }

    private Task<string?> ReasonAsync(ContactLink contact) =>
        host.Get<Contacts>().ReasonAsync(contact.Programme, contact.Participant, contact.Email, contact.Kind, Token);

    private async Task<HttpResponseMessage> PostAsync(Uri address, string form)
    {
        using var body = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        return await host.Stranger.PostAsync(address, body, Token);
    }
}
