using Pipeline.Rendering.Posts;

namespace Pipeline.Rendering.Tests.Posts;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(238, 1)]
    [InlineData(239, 2)]
    [InlineData(714, 3)]
    [InlineData(715, 4)]
    public void A_minute_is_238_words_and_one_begun_counts(int words, int minutes) =>
        ReadingTime.Of(string.Join(' ', Enumerable.Repeat("ord", words))).Value.ShouldBe(minutes);

    [Theory]
    [InlineData("# To ord\n\nog **tre** til", 5)]
    [InlineData("- 3\u00a0900 dialoger\n- H\\*n", 3)]
    [InlineData("> sitat\n\n---\n\n[to ord](https://priser.example/et-langt-sted)", 3)]
    [InlineData("Før\n\n![ord som ingen leser når bildet er der](chart:share)", 1)]
    [InlineData("linje\nskift – og strek", 4)]
    public void Words_are_what_a_reader_meets(string markdown, int words) => ReadingTime.Of(markdown).Rule.ShouldStartWith($"minutes for {words} words at 238");
}
