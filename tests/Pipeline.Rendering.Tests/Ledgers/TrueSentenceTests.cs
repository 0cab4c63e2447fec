using Pipeline.Core.Results;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Ledgers;

/// <summary>Sentences that a rule stands behind, that are given, or that claim nothing. None may be refused.</summary>
public sealed class TrueSentenceTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    [Theory]
    [InlineData("nb", "{{ figure \"share(buy=yes)\" | fraction }} ville handlet, {{ figure \"share(buy=yes)\" | rest }} ville ikke.")]
    [InlineData("nb", "{{ figure \"share(buy=yes)\" | percent }} sier ja, {{ figure \"share(buy=yes)\" | complement }} gjør det ikke.")]
    [InlineData("nb", "Chat faller {{ compared | adverb }}.")]
    [InlineData("nb", "Her får {{ some | many whole }} deltakere ja i {{ full | says \"hver eneste dialog\" }}.")]
    [InlineData("nb", "Scoren er {{ ruling | says \"høyere\" }} på telefon.")]
    [InlineData("nb", "Endringen er {{ figure \"change(a>b)\" | hedge }}.")]
    [InlineData("nb", "Fjord Energi {{ figure \"rank(total|participant=b)\" | inseparable }}.")]
    [InlineData("nb", "{{ b = best \"mean(a)\" \"a\" }}Sognenett er {{ b | says \"best\" }} på velkomst.")]
    [InlineData("nb", "Fallet er {{ difference (figure \"mean(a)\") (figure \"mean(b)\") }} poeng.")]
    [InlineData("nb", "{{ fixed \"Flere innlegg\" }}")]
    [InlineData("nb", "Kjære {{ company | name }}, velkommen tilbake!")]
    [InlineData("nb", "{{ question | text }}")]
    [InlineData("nb", "Kunden skrev: «{{ said | quote }}»")]
    [InlineData("nb", "En kunde kan få svar og likevel føle seg dum.")]
    [InlineData("nb", "Treet står i tolvte rad av firkanter, og trening gir mestring.")]
    [InlineData("nb", "Ta kontakt, så hjelper vi dere videre i alles interesse.")]
    [InlineData("nn", "Skåren er {{ ruling | says \"høgare\" }} på telefon.")]
    [InlineData("nn", "{{ fixed \"Fleire innlegg\" }}")]
    [InlineData("nn", "Ein kunde kan få svar og likevel kjenne seg dum.")]
    [InlineData("nn", "Kunden skreiv: «{{ said | quote }}»")]
    [InlineData("nn", "Dei gode vanane kjem att etter ferien.")]
    [InlineData("da", "Scoren er {{ ruling | says \"højere\" }} på telefon.")]
    [InlineData("da", "{{ fixed \"Flere indlæg\" }}")]
    [InlineData("da", "En kunde kan få svar og alligevel føle sig dum.")]
    [InlineData("da", "{{ question | text }}")]
    [InlineData("da", "Tresporet vej, ottekantet bord og en anden dag.")]
    [InlineData("sv", "Poängen är {{ ruling | says \"högre\" }} på telefon.")]
    [InlineData("sv", "{{ fixed \"Fler inlägg\" }}")]
    [InlineData("sv", "En kund kan få svar och ändå känna sig dum.")]
    [InlineData("sv", "Det var en tisdag i februari, och dialogen var slut.")]
    [InlineData("sv", "{{ company | name }} tackar för samtalet.")]
    [InlineData("en", "The score is {{ ruling | says \"higher\" }} on the phone.")]
    [InlineData("en", "{{ fixed \"More posts\" }}")]
    [InlineData("en", "A customer can get an answer and still feel stupid.")]
    [InlineData("en", "Shoppers go to the desk and wait for somebody to listen.")]
    [InlineData("en", "{{ question | text }}")]
    public void A_sentence_that_is_accounted_for_is_not_refused(string language, string sentence) =>
        Should.NotThrow(() => folder.Render(sentence, "md", Given(), Figures(), language));

    [Fact]
    public void Given_text_with_a_claiming_word_is_listed_once()
    {
        var part = folder.Render("{{ question | text }}\n{{ question | text }}\n{{ plain | text }}", model: Given()).Part;

        part.Entries.ShouldHaveSingleItem().Printed.ShouldBe("Fikk du svar hver gang, best og alltid?");
    }

    public void Dispose() => folder.Dispose();

    private static Scriban.Runtime.ScriptObject Given() => Model.Of(
        ("compared", Compared.Of(10.0m, 9.5m, "mean(a)", "mean(b)")),
        ("some", new Counted(17, "participants with full marks")),
        ("full", new Counted(17, "participants with full marks")),
        ("whole", new Counted(156, "participants")),
        ("ruling", new Ruling("92.8 before 88.2", "mean(a)", "mean(b)")),
        ("company", "Beste Mange AS"),
        ("question", "Fikk du svar hver gang, best og alltid?"),
        ("plain", "Følte du deg velkommen?"),
        ("said", "Ingen svarer, og jeg har ringt tre ganger. Three times! Aldrig mere."));

    private static FixedFigures Figures() => new FixedFigures()
        .Percent("share(buy=yes)", 75.8, 3827)
        .Score("mean(a)", 92.8, 1160).Score("mean(b)", 88.2, 1160)
        .Score("mean(a|participant=a)", 96, 25).Score("mean(a|participant=b)", 92, 25)
        .Points("change(a>b)", -12.8, 3900, -14.2, -11.4)
        .With("rank(total|participant=b)", 2, 25, FigureUnit.Count, 1, 9)
        .Ranked(new RankedParticipant("a", 1, 90, 25, true), new RankedParticipant("b", 2, 89, 25, true));
}
