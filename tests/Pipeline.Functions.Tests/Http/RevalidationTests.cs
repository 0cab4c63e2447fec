using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Functions.Http;
using Pipeline.Functions.Triggers;

namespace Pipeline.Functions.Tests.Http;

public sealed class RevalidationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_bytes_have_the_same_strong_tag_and_others_another()
    {
        var (first, again, other) = (await AskAsync("a", null), await AskAsync("a", null), await AskAsync("b", null));

        first.Headers.ETag.ToString().ShouldMatch("^\"[0-9a-f]{32}\"$");
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        other.Headers.ETag.ShouldNotBe(first.Headers.ETag);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task Who_has_the_bytes_gets_none_and_keeps_what_was_said_of_them(string known)
    {
        var tag = (await AskAsync("a", null)).Headers.ETag.ToString();

        var answer = await AskAsync("a", known.Replace("{0}", tag, StringComparison.Ordinal));

        (answer.Status, answer.Body).ShouldBe((304, ""));
        answer.Headers.ETag.ToString().ShouldBe(tag);
        answer.Headers.CacheControl.ToString().ShouldBe("public, max-age=300");
        answer.Headers.ContentType.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("no tag")]
    [InlineData("")]
    public async Task Who_has_others_gets_all(string known) => (await AskAsync("a", known)).Status.ShouldBe(200);

    [Fact]
    public async Task What_is_not_found_has_no_tag()
    {
        var answer = await Call.AnswerAsync(Revalidation.Of(Call.Request(""), Pages.NotFound()));

        (answer.Status, answer.Headers.ETag.Count).ShouldBe((404, 0));
    }

    [Fact]
    public async Task A_post_that_was_read_is_not_sent_again()
    {
        var award = await PublishedAward.WithAsync(Cancellation, ("result", "season", 1));
        var door = new ReadPost(award.Reading, new Door(NullLogger<Door>.Instance));
        var first = await Call.AnswerAsync(await door.RunAsync(Call.Request(""), PublishedAward.Award, "result", Cancellation));
        var request = Call.Request("");
        request.Headers.IfNoneMatch = first.Headers.ETag;

        var again = await Call.AnswerAsync(await door.RunAsync(request, PublishedAward.Award, "result", Cancellation));

        (first.Status, again.Status).ShouldBe((200, 304));
    }

    private static Task<CallAnswer> AskAsync(string body, string? known)
    {
        var request = Call.Request("");
        if (known is not null) request.Headers.IfNoneMatch = known;
        return Call.AnswerAsync(Revalidation.Of(request, Pages.Public(body)));
    }
}
