using System.Net;
using System.Text.RegularExpressions;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Reports;
using Pipeline.Functions.Http;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Mails;

/// <summary>A newsletter's sign-up as browsers and mail programs meet it. Each test calls from an address of its own, as limits are by caller.</summary>
public sealed partial class SignUpOverHttpTests(PipelineHost host) : IClassFixture<PipelineHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("da", null, "da")]
    [InlineData(null, "sv-SE,sv;q=0.9,en;q=0.8", "sv")]
    [InlineData(null, null, "nb")]
    [InlineData("\"><script>", "*", "nb")]
    public async Task The_form_is_in_the_language_asked_for_else_the_browser_s_else_the_programme_s(string? asked, string? accepted, string shown)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"newsletter/{host.Programme.Id}?language={Uri.EscapeDataString(asked ?? "")}");
        if (accepted is not null) request.Headers.AcceptLanguage.ParseAdd(accepted);

        using var page = await host.Stranger.SendAsync(request, Token);

        (await page.Content.ReadAsStringAsync(Token)).ShouldContain($"<html lang=\"{shown}\"");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        page.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_reader_signs_up_and_confirms_and_a_program_that_opens_the_link_does_not()
    {
        using var asked = await SignUpAsync("reader@one.example", "192.0.2.1");
        var address = await ConfirmationAsync("reader@one.example");
        using var opened = await host.Stranger.GetAsync(address, Token);
        var afterOpening = (await FindAsync("reader@one.example")).ConfirmedAt;
        using var confirmed = await host.Stranger.PostAsync(address, new FormUrlEncodedContent([]), Token);

        (asked.StatusCode, opened.StatusCode, confirmed.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK));
        (await opened.Content.ReadAsStringAsync(Token)).ShouldContain("<form method=\"post\">");
        (await confirmed.Content.ReadAsStringAsync(Token)).ShouldContain("You are signed up");
        afterOpening.ShouldBeNull();
        (await FindAsync("reader@one.example")).ConfirmedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_reader_leaves_by_the_same_address_and_nothing_of_it_is_kept()
    {
        await SignUpAsync("leaver@one.example", "192.0.2.6");
        var address = await ConfirmationAsync("leaver@one.example");
        await host.Stranger.PostAsync(address, new FormUrlEncodedContent([]), Token);

        using var left = await host.Stranger.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string> { ["leave"] = "yes" }), Token);
        using var after = await host.Stranger.GetAsync(address, Token);

        (await left.Content.ReadAsStringAsync(Token)).ShouldContain("You have unsubscribed");
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Get<ISubscribers>().FindAsync(host.Programme.Id, "leaver@one.example", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_the_address_is_known_or_not()
    {
        using var first = await SignUpAsync("reader@two.example", "192.0.2.2");
        await host.Stranger.PostAsync(await ConfirmationAsync("reader@two.example"), new FormUrlEncodedContent([]), Token);

        using var known = await SignUpAsync("reader@two.example", "192.0.2.2");
        using var unknown = await SignUpAsync("stranger@two.example", "192.0.2.2");

        var answer = await first.Content.ReadAsStringAsync(Token);
        (await known.Content.ReadAsStringAsync(Token)).ShouldBe(answer);
        (await unknown.Content.ReadAsStringAsync(Token)).ShouldBe(answer);
        (known.StatusCode, unknown.StatusCode).ShouldBe((first.StatusCode, first.StatusCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@x.example, b@x.example")]
    [InlineData("a@x.example\r\nBcc: b@x.example")]
    public async Task A_malformed_address_is_said_to_be_one_and_is_not_kept(string email)
    {
        var before = (await host.Get<ISubscribers>().ListAsync(host.Programme.Id, Token)).Count;

        using var answer = await SignUpAsync(email, $"192.0.2.{10 + email.Length}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain("The address does not look right.");
        (await host.Get<ISubscribers>().ListAsync(host.Programme.Id, Token)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Agreeing_to_another_wording_than_the_page_s_shows_the_form_again()
    {
        using var answer = await SignUpAsync("reader@three.example", "192.0.2.3", wording: "an-older-one");

        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain("name=\"email\"");
        (await host.Get<ISubscribers>().FindAsync(host.Programme.Id, "reader@three.example", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task One_caller_that_signs_up_too_many_is_asked_to_wait_and_others_are_not()
    {
        for (var ask = 0; ask < SignUpRate.MostOfOne; ask++) (await SignUpAsync("nobody", "192.0.2.4")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var refused = await SignUpAsync("reader@four.example", "192.0.2.4");
        using var other = await SignUpAsync("reader@four.example", "192.0.2.5");

        (refused.StatusCode, other.StatusCode).ShouldBe((HttpStatusCode.TooManyRequests, HttpStatusCode.OK));
        refused.Headers.GetValues("Retry-After").ShouldBe(["60"]);
        (await refused.Content.ReadAsStringAsync(Token)).ShouldContain("Wait a moment");
    }

    [Theory]
    [InlineData("newsletter/nowhere")]
    [InlineData("newsletter/confirm/AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_not_there_is_not_found_by_either_method(string path)
    {
        using var opened = await host.Stranger.GetAsync(path, Token);
        using var posted = await host.Stranger.PostAsync(path, new FormUrlEncodedContent([]), Token);

        (opened.StatusCode, posted.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
    }

    private async Task<HttpResponseMessage> SignUpAsync(string email, string caller, string? wording = null)
    {
        var path = $"newsletter/{host.Programme.Id}?language=en";
        wording ??= WordingOf().Match(await host.Stranger.GetStringAsync(path, Token)).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = email, ["language"] = "en", ["wording"] = wording }),
        };
        request.Headers.Add("X-Forwarded-For", caller);
        return await host.Stranger.SendAsync(request, Token);
    }

    /// <summary>The address in the mail; the token in it follows from what is kept.</summary>
    private async Task<Uri> ConfirmationAsync(string email)
    {
        var kept = await FindAsync(email);
        var token = host.Get<ITokenMint>().Of("confirm-newsletter", kept.Programme, kept.Email, kept.AskedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        return new Uri($"newsletter/confirm/{token}", UriKind.Relative);
    }

    private async Task<Subscriber> FindAsync(string email) => (await host.Get<ISubscribers>().FindAsync(host.Programme.Id, email, Token))!;

    [GeneratedRegex("name=\"wording\" value=\"([0-9a-f]+)\"")]
    private static partial Regex WordingOf();
}
