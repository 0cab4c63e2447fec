using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Functions.Desk;
using Pipeline.Functions.Options;

namespace Pipeline.Functions.Tests.Desk;

/// <summary>The cookie that a key is exchanged for, and the proof that a form was sent from a page of the desk.</summary>
public sealed class DeskSessionsTests
{
    private const string Key = "a-key-for-tests-of-the-desk";

    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Each_key_opens_its_role_and_no_other_key_opens_anything()
    {
        Sessions().RoleOf(Key).ShouldBe(DeskRole.Editor);
        Sessions().RoleOf(Key + " ").ShouldBeNull();
        Sessions().RoleOf("").ShouldBeNull();
    }

    [Fact]
    public void A_sign_in_holds_twelve_hours()
    {
        var request = SignedIn();

        clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Sessions().Find(request).ShouldNotBeNull().Name.ShouldBe("Kari Nord");
        clock.Advance(TimeSpan.FromSeconds(1));
        Sessions().Find(request).ShouldBeNull();
    }

    [Fact]
    public void A_cookie_that_was_changed_or_signed_with_another_key_is_none()
    {
        var cookie = SignedIn().Headers.Cookie.ToString();

        Sessions().Find(With(cookie[..6] + (cookie[6] == 'A' ? 'B' : 'A') + cookie[7..])).ShouldBeNull();
        Sessions().Find(With(cookie[..^2])).ShouldBeNull();
        Sessions().Find(With("desk=a.b.c")).ShouldBeNull();
        Sessions().Find(With("desk=%20.%20")).ShouldBeNull();
        Sessions(links: 2).Find(With(cookie)).ShouldBeNull();
    }

    [Fact]
    public void The_proof_of_one_sign_in_is_none_of_another()
    {
        var (mine, other) = (Sessions().Find(SignedIn()).ShouldNotBeNull(), Sessions().Find(SignedIn()).ShouldNotBeNull());

        Sessions().IsProof(mine, Sessions().ProofOf(mine)).ShouldBeTrue();
        Sessions().IsProof(mine, Sessions().ProofOf(other)).ShouldBeFalse();
        Sessions().IsProof(mine, "").ShouldBeFalse();
    }

    private DeskSessions Sessions(byte links = 1) => new(new LinkSettings([.. Enumerable.Repeat(links, 32)]), new DeskSettings(false, [(DeskRole.Editor, Key)]), clock);

    private HttpRequest SignedIn()
    {
        var context = new DefaultHttpContext();
        Sessions().SignIn(context.Response, "Kari Nord", DeskRole.Editor);
        return With(context.Response.Headers.SetCookie.ToString().Split(';')[0]);
    }

    private static HttpRequest With(string cookie)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = cookie;
        return request;
    }
}
