using AngleSharp.Html.Parser;

namespace Pipeline.Functions.Tests.Http;

public sealed class PostReadingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<PublishedAward> AwardAsync() => PublishedAward.WithAsync(
        Cancellation, ("week-one", "2021-W02", 1), ("week-three", "2021-W04", 1), ("week-two", "2021-W03", 1), ("hidden", "2021-W05", null));

    [Fact]
    public async Task The_index_lists_what_is_published_with_day_opening_and_reading_time_the_newest_first()
    {
        var page = new HtmlParser().ParseDocument((await (await AwardAsync()).Reading.IndexAsync(PublishedAward.Award, Cancellation))!);

        page.QuerySelectorAll(".posts .title").Select(link => link.GetAttribute("href")).ShouldBe(
        [
            "https://priser.example/posts/prisen-2026/week-three", "https://priser.example/posts/prisen-2026/week-two", "https://priser.example/posts/prisen-2026/week-one",
        ]);
        var newest = page.QuerySelector(".posts li")!;
        newest.QuerySelector("time")!.GetAttribute("datetime").ShouldBe("2021-01-31");
        newest.TextContent.ShouldContain("Opening of week-three with most of 12.");
        newest.TextContent.ShouldContain("Lesetid: 1 minutt");
        page.Body!.TextContent.ShouldNotContain("hidden");
    }

    [Fact]
    public async Task The_index_of_all_programmes_has_the_same_posts()
    {
        var page = new HtmlParser().ParseDocument(await (await AwardAsync()).Reading.IndexAsync(Cancellation));

        page.QuerySelectorAll(".posts .title").Length.ShouldBe(3);
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://priser.example/posts");
        page.QuerySelector("meta[name=robots]").ShouldBeNull();
    }

    [Fact]
    public async Task An_award_without_posts_says_so()
    {
        var award = await PublishedAward.WithAsync(Cancellation, ("hidden", "2021-W05", null));

        (await award.Reading.IndexAsync(PublishedAward.Award, Cancellation))!.ShouldContain("Ingen innlegg er publisert ennå.");
        (await award.Reading.IndexAsync(Cancellation)).ShouldContain("Ingen innlegg er publisert ennå.");
        (await award.Reading.IndexAsync("another", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_post_leads_to_the_index_and_to_its_neighbours_that_are_published()
    {
        var award = await AwardAsync();

        var (middle, newest) = (await WaysAsync(award, "week-two"), await WaysAsync(award, "week-three"));

        middle.ShouldBe([("prev", "week-one"), ("next", "week-three"), ("", "prisen-2026")]);
        newest.ShouldBe([("prev", "week-two"), ("", "prisen-2026")]);
        (await award.Reading.PostAsync(PublishedAward.Award, "hidden", Cancellation)).ShouldBeNull();
    }

    private static async Task<IReadOnlyList<(string Relation, string To)>> WaysAsync(PublishedAward award, string slug)
    {
        var page = new HtmlParser().ParseDocument((await award.Reading.PostAsync(PublishedAward.Award, slug, Cancellation))!);
        return [.. page.QuerySelectorAll("main > nav a").Select(link => (link.GetAttribute("rel") ?? "", link.GetAttribute("href")!.Split('/')[^1]))];
    }
}
