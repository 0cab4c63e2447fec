using Pipeline.SelfHost.Demo;

namespace Pipeline.SelfHost.Tests.Demo;

public sealed class DemoNoticeTests
{
    [Theory]
    [InlineData("nb", "Bare totalene", "syntetisk")]
    [InlineData("nn", "Berre totalane", "syntetisk")]
    [InlineData("da", "Kun de totaler", "syntetisk")]
    [InlineData("sv", "Bara totalerna", "syntetiskt")]
    [InlineData("fi", "Bare totalene", "syntetisk")]
    [InlineData("en", "Only the totals", "synthetic")]
    public void Readers_are_told_what_is_real_in_their_language_or_in_bokmal(string locale, string real, string rest)
    {
        var notice = DemoNotice.Text.In(locale);

        notice.ShouldStartWith(real);
        notice.ShouldContain(rest);
    }
}
