using Pipeline.Core.Forms.Mapping;

namespace Pipeline.Core.Tests.Forms;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("Følte du deg velkommen?", "følte du deg VELKOMMEN")]
    [InlineData("Ja", "Yes")]
    [InlineData("Были ли вы довольны?", "были ли вы довольны")]
    [InlineData("您满意吗？", "您满意吗")]
    [InlineData("Ήταν ευγενικοί;", "ήταν ευγενικοί")]
    [InlineData("Año", "año")]
    [InlineData("WereYouGreeted", "Were you greeted?")]
    [InlineData("FAQNotes", "FAQ notes")]
    [InlineData("JavaScript", "Javascript")]
    public void The_same_words_are_the_same_in_any_script_and_however_they_are_joined(string left, string right) => Likeness.Of(left, right).ShouldBe(Likeness.Same);

    [Theory]
    [InlineData("您满意吗？", "您愿意推荐吗？")]
    [InlineData("Товар A", "Услуга A")]
    [InlineData("您满意吗", "A")]
    [InlineData("?", "?")]
    [InlineData("", "")]
    public void Other_words_are_not_alike(string left, string right) => Likeness.Of(left, right).ShouldBeLessThan(Likeness.Enough);
}
