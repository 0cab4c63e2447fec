namespace Pipeline.Core.Tests;

public class TextCleanerTests
{
    [Theory]
    [InlineData("Godt svar, 4 av 5!", "Godt svar, 4 av 5!")]
    [InlineData("", "")]
    [InlineData("å gå — «ærlig» 😊", "å gå — «ærlig» 😊")]
    [InlineData("3\u00A0900", "3\u00A0900")]
    [InlineData(" først  og\tsist \r\n", "først og sist")]
    [InlineData("a\u202Eb\u200B\u0000\uE000c\u007F", "abc")]
    [InlineData("a\u2028b", "a b")]
    [InlineData("a\uFFFEb\uFFFFc\uFDD0d\U0001FFFEe", "abcde")]
    public void Text_becomes_one_line_without_what_nobody_sees(string text, string clean) => Assert.Equal(clean, TextCleaner.Clean(text));

    [Fact]
    public void Half_a_character_becomes_a_replacement_character() => Assert.Equal("halv\uFFFD tegn", TextCleaner.Clean("halv\uD83D tegn"));

    [Fact]
    public void Text_that_is_clean_is_not_copied()
    {
        const string text = "Rask og hyggelig, men uten å spørre.";
        Assert.Same(text, TextCleaner.Clean(text));
    }

    [Fact]
    public void Every_character_that_is_left_as_it_stands_alone_is_left_the_same_within_a_text()
    {
        for (var each = '\u0001'; each < '\uD800'; each++)
        {
            // The astral character makes the whole text be read rune by rune.
            var slow = TextCleaner.Clean($"a{each}b😊");
            Assert.Equal(slow, TextCleaner.Clean($"a{each}b") + "😊");
        }
    }
}
