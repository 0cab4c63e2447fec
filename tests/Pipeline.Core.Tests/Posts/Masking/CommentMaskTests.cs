namespace Pipeline.Core.Tests.Posts.Masking;

public sealed class CommentMaskTests
{
    [Theory]
    [InlineData("Jeg spurte Nordlys Krafts folk", "Jeg spurte [selskap] folk")]
    [InlineData("jeg spurte NORDLYS KRAFT om pris", "jeg spurte [selskap] om pris")]
    [InlineData("Jeg trenger kraft til huset", "Jeg trenger kraft til huset")]
    public void A_participant_is_masked_in_any_case_and_form(string text, string expected) => Masked(text).ShouldBe(expected);

    [Theory]
    [InlineData("jeg snakket med kari og Øyvind", "jeg snakket med [navn] og [navn]")]
    [InlineData("Karis svar, og Lars' svar", "[navn] svar, og [navn] svar")]
    [InlineData("hun heter Zyxa og er blid", "h*n heter [navn] og er blid")]
    [InlineData("Jeg spurte Anne Qvartz om pris", "Jeg spurte [navn] om pris")]
    [InlineData("signert B.M. Qvartz og R. J. Zyx", "signert [navn] og [navn]")]
    [InlineData("Fru Karlsen ville ikke si prisen", "[navn] ville ikke si prisen")]
    [InlineData("storm fra chatten skrev fort", "[navn] fra chatten skrev fort")]
    [InlineData("storm fra nord tok linja", "storm fra nord tok linja")]
    public void A_name_in_lower_case_and_a_name_beside_a_name_are_masked(string text, string expected) => Masked(text).ShouldBe(expected);

    [Theory]
    [InlineData("Jeg spurte Even om det", "Jeg spurte [navn] om det")]
    [InlineData("Even svarte fort", "[navn] svarte fort")]
    [InlineData("Dag og natt er de der, og tone er alt", "Dag og natt er de der, og tone er alt")]
    [InlineData("Inga helsing, berre ei lenkje", "Inga helsing, berre ei lenkje")]
    public void A_name_that_is_an_everyday_word_is_masked_only_where_it_is_a_name(string text, string expected) => Masked(text).ShouldBe(expected);

    [Theory]
    [InlineData("ring +47 22 33 44 55 nå", "ring [telefon] nå")]
    [InlineData("skriv til a.b@c.example nå", "skriv til [e-post] nå")]
    [InlineData("se www.firma.no/hjelp nå", "se [lenke] nå")]
    [InlineData("sak AB-20417 nå", "sak [nummer] nå")]
    [InlineData("konto 1234.56.78903 nå", "konto [nummer] nå")]
    [InlineData("skilt EK 12345 nå", "skilt [bil] nå")]
    [InlineData("i Storgata 5 nå", "i [sted] nå")]
    [InlineData("hos Granli Bygg AS nå", "hos [selskap] nå")]
    [InlineData("i 2021 kostet det 1200 kroner", "i 2021 kostet det 1200 kroner")]
    public void What_leads_to_somebody_is_masked_and_a_price_is_not(string text, string expected) => Masked(text).ShouldBe(expected);

    private static string Masked(string text) => MaskMeasure.Mask.Mask(text, "nb");
}
