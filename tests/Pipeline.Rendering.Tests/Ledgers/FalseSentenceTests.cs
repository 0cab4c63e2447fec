using Pipeline.Rendering.Claims;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Ledgers;

/// <summary>Sentences that claim something about the data and that no rule stands behind, as a template could be made to say them.</summary>
public sealed class FalseSentenceTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    public static TheoryData<string, string, string> Planted => new()
    {
        { "nb", "Tre av fire ville handlet.", "Tre" },
        { "nb", "Halvparten følte seg velkommen.", "Halvparten" },
        { "nb", "En tredjedel fikk ikke svar.", "tredjedel" },
        { "nb", "Tolv deltakere fikk ja.", "Tolv" },
        { "nb", "Hele trettito deltakere fikk ja.", "trettito" },
        { "nb", "De fleste kundene gikk fornøyde.", "fleste" },
        { "nb", "Mange deltakere gjør det godt.", "Mange" },
        { "nb", "Noen kanaler trekker ned.", "Noen" },
        { "nb", "Chat faller litt mer.", "mer" },
        { "nb", "Stadig flere velger chat.", "flere" },
        { "nb", "Sognenett er best på velkomst.", "best" },
        { "nb", "Telefon ligger høyest.", "høyest" },
        { "nb", "Kunden blir møtt hver gang.", "hver gang" },
        { "nb", "Vinneren svarer alltid.", "alltid" },
        { "nb", "Messenger svarer aldri.", "aldri" },
        { "nb", "Ingen fikk dårlig hjelp.", "Ingen" },
        { "nb", "Fl\u00ADere er fornøyde.", "Fl\u00ADere" },
        { "nb", "Svært få klager.", "Svært få" },
        { "nb", "Sognenett er på topp.", "på topp" },
        { "nb", "Andelen er doblet.", "doblet" },
        { "nb", "Sognenett er den eneste som kan ha vunnet.", "eneste" },
        { "nb", "Ingen andre kan ha vunnet.", "Ingen" },
        { "nb", "Det viktigste spørsmålet er verdsatt.", "viktigste" },
        { "nb", "En chatbot er halvparten så god som et menneske.", "halvparten" },
        { "nb", "De andre deler tredjeplassen.", "tredjeplassen" },
        { "nn", "Tre av fire ville handla.", "Tre" },
        { "nn", "Halvparten kjende seg velkomne.", "Halvparten" },
        { "nn", "Dei fleste kundane var nøgde.", "fleste" },
        { "nn", "Mange deltakarar gjer det godt.", "Mange" },
        { "nn", "Nokre kanalar dreg ned.", "Nokre" },
        { "nn", "Chat fell litt meir.", "meir" },
        { "nn", "Fleire vel chat.", "Fleire" },
        { "nn", "Sognenett er best på velkomst.", "best" },
        { "nn", "Telefon ligg høgast.", "høgast" },
        { "nn", "Kunden får svar kvar gong.", "kvar gong" },
        { "nn", "Tolv deltakarar fekk ja.", "Tolv" },
        { "nn", "Ingen andre kan ha vunne.", "Ingen" },
        { "da", "Tre ud af fire ville handle.", "Tre" },
        { "da", "Halvdelen følte sig velkommen.", "Halvdelen" },
        { "da", "De fleste kunder var glade.", "fleste" },
        { "da", "Mange deltagere klarer det godt.", "Mange" },
        { "da", "Nogle kanaler trækker ned.", "Nogle" },
        { "da", "Chat falder lidt mere.", "mere" },
        { "da", "Sognenett er bedst til velkomst.", "bedst" },
        { "da", "Telefon ligger højest.", "højest" },
        { "da", "Kunden får svar hver gang.", "hver gang" },
        { "da", "Femogtyve deltagere fik ja.", "Femogtyve" },
        { "da", "Man får aldrig svar.", "aldrig" },
        { "da", "Det vigtigste spørgsmål er værdsat.", "vigtigste" },
        { "da", "De andre deler andenpladsen.", "andenpladsen" },
        { "sv", "Tre av fyra skulle ha handlat.", "Tre" },
        { "sv", "Hälften kände sig välkomna.", "Hälften" },
        { "sv", "De flesta kunderna var nöjda.", "flesta" },
        { "sv", "Många deltagare klarar det bra.", "Många" },
        { "sv", "Några kanaler drar ner.", "Några" },
        { "sv", "Chatten faller lite mer.", "mer" },
        { "sv", "Sognenett är bäst på välkomnande.", "bäst" },
        { "sv", "Telefon ligger högst.", "högst" },
        { "sv", "Kunden får svar varje gång.", "varje gång" },
        { "sv", "Tjugofem deltagare fick ja.", "Tjugofem" },
        { "sv", "Man får aldrig svar.", "aldrig" },
        { "sv", "De andra delar andraplatsen.", "andraplatsen" },
        { "en", "The others share second place.", "second place" },
        { "en", "Nobody else can have won.", "Nobody" },
        { "en", "Three in four would buy.", "Three" },
        { "en", "Half of them felt welcome.", "Half" },
        { "en", "Most customers were content.", "Most" },
        { "en", "Many participants do well.", "Many" },
        { "en", "Some channels pull it down.", "Some" },
        { "en", "Chat falls a little more.", "more" },
        { "en", "Sognenett is the best at welcoming.", "best" },
        { "en", "Phone scores highest.", "highest" },
        { "en", "Customers get an answer every time.", "every time" },
        { "en", "Twenty-five participants got a yes.", "Twenty" },
        { "en", "They never answer.", "never" },
        { "en", "A quarter did not.", "quarter" },
    };

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_sentence_that_no_rule_stands_behind_is_refused_and_its_word_is_named(string language, string sentence, string word)
    {
        var fault = Should.Throw<TemplateException>(() => folder.Render($"Innledning\n\n{sentence}", language: language)).Fault;

        fault.Line.ShouldBe(3);
        fault.Detail.ShouldContain($"\"{word}\" in \"");
    }

    [Theory]
    [InlineData("nb", "Stadig flere velger chat.", "flere")]
    [InlineData("nn", "Dei fleste kundane var nøgde.", "fleste")]
    [InlineData("da", "Telefon ligger højest.", "højest")]
    [InlineData("sv", "Hälften kände sig välkomna.", "Hälften")]
    [InlineData("en", "Most customers were content.", "Most")]
    public void A_false_sentence_in_a_post_of_the_product_stops_it_in_each_language(string language, string sentence, string word)
    {
        var name = $"posts/so-far.{language}.scriban-md";
        var renderer = new PostRenderer(folder.WithReal(name, sentence).Load(), RealTemplates.In(language));

        var fault = Should.Throw<TemplateException>(() => renderer.Render(SampleSeason.In(SampleSeason.SoFar(), language))).Fault;

        fault.ShouldSatisfyAllConditions(it => it.Template.ShouldBe(name), it => it.Detail.ShouldContain($"\"{word}\" in \""));
    }

    [Theory]
    [InlineData("html", "<p title=\"De fleste\">x</p>")]
    [InlineData("html", "<p>De <b>fle</b>ste</p>")]
    [InlineData("html", "<p>hver <em>gang</em></p>")]
    [InlineData("html", "<meta name=\"description\" content=\"best i klassen\">")]
    [InlineData("svg", "<svg><text>flest</text></svg>")]
    [InlineData("md", "De **fleste** kundene")]
    [InlineData("md", "![Høyest på chat](chart:share)")]
    [InlineData("txt", "ALLE ER FORNØYDE")]
    [InlineData("txt", "Svært fa\u030A klager.")]
    [InlineData("txt", "{{ \"mange\" }}")]
    [InlineData("txt", "{{ award }}")]
    [InlineData("txt", "tre-av-fire")]
    public void A_claiming_word_is_found_wherever_a_reader_meets_it(string kind, string source) => Should.Throw<TemplateException>(() =>
        folder.Render(source, kind, Pipeline.Rendering.Engine.Model.Of(("award", "Flest stemmer")))).Message.ShouldContain("does not account for");

    [Fact]
    public void All_claiming_words_of_a_text_are_told_at_once()
    {
        var detail = Should.Throw<TemplateException>(() => folder.Render("Mange er fornøyde.\nDe fleste er best.")).Fault.Detail;

        foreach (var word in (string[])["\"Mange\"", "\"fleste\"", "\"best\""]) detail.ShouldContain(word);
    }

    [Fact]
    public void The_line_named_is_that_of_the_words_and_not_of_code_that_holds_them() =>
        Should.Throw<TemplateException>(() => folder.Render("{{ fixed \"mange\" }} spørsmål\nog mange svar")).Fault.Line.ShouldBe(2);

    [Fact]
    public void Every_language_has_its_list()
    {
        foreach (var language in TemplateFolder.Languages) RealTemplates.Library.HasClaims(language).ShouldBeTrue(language);
    }

    [Fact]
    public void A_locale_without_its_list_of_words_is_told_and_not_rendered()
    {
        var without = folder.With("locales/fi.json", File.ReadAllText(Path.Combine(RealTemplates.Options.TemplatesRoot, "locales", "nb.json"))).Load();

        TemplateCheck.Run(without).ShouldContain(fault => fault.Template == "claims/fi.json");
        Should.Throw<TemplateException>(() => without.ClaimsOf("fi"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"numbers\": [] }")]
    public void A_faulty_list_is_told(string json) => TemplateCheck.Run(folder.With("claims/nb.json", json).Load()).ShouldContain(fault => fault.Template == "claims/nb.json");

    [Fact]
    public void A_list_knows_the_numbers_that_are_put_together()
    {
        var words = ClaimWords.Parse(File.ReadAllBytes(Path.Combine(RealTemplates.Options.TemplatesRoot, "claims", "da.json")));

        words.IsIn("syvoghalvfems").ShouldBeTrue();
        words.IsIn("femhundrede").ShouldBeTrue();
        words.IsIn("femten").ShouldBeTrue();
        words.IsIn("femkamp").ShouldBeFalse();
    }

    public void Dispose() => folder.Dispose();
}
