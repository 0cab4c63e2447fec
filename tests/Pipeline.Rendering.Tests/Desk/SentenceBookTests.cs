using System.Text;
using Pipeline.Rendering.Desk;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Desk;

public sealed class SentenceBookTests
{
    private static readonly SentenceBook Book = SentenceBook.Parse(Encoding.UTF8.GetBytes("""
        { "Row {0} has no id.": "Rad {0} har ingen id.", "This must be {0}, not {1}.": "Dette må være {0}, ikke {1}.", "a list": "en liste", "a text": "en tekst",
          "{0}: {1}": "{0}: {1}", "{0} after {1}": "{1}, og så {0}", "{0} is not {1}.": "{0} er ikke {1}.", "{0} is not a number.": "{0} er ikke et tall." }
        """));

    [Theory]
    [InlineData("Row 12 has no id.", "Rad 12 har ingen id.")]
    [InlineData("This must be a list, not a text.", "Dette må være en liste, ikke en tekst.")]
    [InlineData("b after a", "a, og så b")]
    [InlineData("\"x is not y\" is not a number.", "\"x is not y\" er ikke et tall.")]
    public void A_sentence_is_said_by_its_form_with_what_it_names_also_when_that_is_a_phrase_of_ours(string english, string said) => Book.Find(english).ShouldBe(said);

    [Theory]
    [InlineData("550 5.1.1 No such user here")]
    [InlineData("smtp: gone")]
    [InlineData("Row  has no id")]
    [InlineData("Row has no id.")]
    [InlineData("")]
    public void What_is_none_of_ours_is_not_said(string foreign) => Book.Find(foreign).ShouldBeNull();

    [Fact]
    public void What_joins_others_is_said_when_one_of_them_is_ours() => Book.Find("/a: a list").ShouldBe("/a: en liste");

    [Fact]
    public void A_long_text_of_others_is_looked_through_and_left() => Book.Find(string.Join(": ", Enumerable.Repeat("a is not so", 2_000))).ShouldBeNull();

    [Theory]
    [InlineData("\"class\" is missing: The class it competes in.", "«class» mangler: Klassen den konkurrerer i.")]
    [InlineData("The contact is not mailed. Unsubscribed (2026-01-14)", "Kontakten får ikke e-post. Meldt av (2026-01-14)")]
    [InlineData("a look at 3 complaints; release the period again to go on", "at noen ser på 3 meldinger om søppelpost; slipp perioden på nytt for å fortsette")]
    [InlineData("no post winners, because fewer than 3 participants qualified", "ikke innlegget winners, fordi færre enn 3 deltakere er kvalifisert")]
    [InlineData("\"x\" must be \"full\", \"teaser\" or \"none\".", "\"x\" må være \"full\", \"teaser\" eller \"none\".")]
    public void The_desk_s_own_words_fit_together(string english, string said) => RealTemplates.Library.SentencesOf("nb").Find(english).ShouldBe(said);
}
