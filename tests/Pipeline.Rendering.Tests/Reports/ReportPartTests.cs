using Pipeline.Core.Results;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Reports;

public sealed class ReportPartTests
{
    private const string Own = "participant=nordlys-kraft";

    [Theory]
    [InlineData(5, 1, 9, 0.01, "Det er en tydelig forbedring.")]
    [InlineData(5, 1, 9, 0.2, "Det er trolig en forbedring.")]
    [InlineData(-5, -9, -1, 0.01, "Det er en tydelig tilbakegang.")]
    [InlineData(-5, -9, -1, 0.2, "Det er trolig en tilbakegang.")]
    [InlineData(5, -1, 11, 0.01, "Det er for usikkert til å kalles en endring.")]
    public void A_change_is_called_as_sure_as_its_interval_and_its_test_allow(double change, double low, double high, double p, string expected)
    {
        var figures = SampleReport.Figures().Points($"since(total|{Own})", change, 25, low, high).With($"test(total|{Own})", p, 25, FigureUnit.Probability);

        Text(figures).ShouldContain(expected);
    }

    [Fact]
    public void Every_language_has_words_for_every_change()
    {
        foreach (var language in TemplateFolder.Languages)
            foreach (var kind in (string[])["clear-up", "clear-down", "likely-up", "likely-down", "unclear"])
                RealTemplates.Library.FindLocale(language)!.Wordings.Find($"report.since-{kind}").ShouldNotBeNull($"{language} {kind}");
    }

    [Fact]
    public void Without_an_earlier_period_nothing_is_said_of_a_change() =>
        Text(SampleReport.Figures().Without(id => id.StartsWith("since(", StringComparison.Ordinal))).ShouldNotContain("ENDRING SIDEN SIST");

    [Fact]
    public void A_participant_whose_places_leave_out_the_first_can_be_told_from_the_winner()
    {
        var apart = SampleReport.Figures().With($"rank(total|{Own})", 3, 25, FigureUnit.Count, 2, 4);

        Text(SampleReport.Figures()).ShouldContain("Dere kan ikke skilles fra vinneren.");
        Text(apart).ShouldContain("Dere kan skilles fra vinneren.");
    }

    [Fact]
    public void Every_time_is_said_only_of_what_had_all_points_in_every_dialogue()
    {
        var once = SampleReport.Figures().With($"passed(would-buy|{Own})", 24, 25, FigureUnit.Count);

        Text(SampleReport.Figures()).ShouldContain("full uttelling hver gang:\n- Ville du handlet med dette selskapet? 25 av 25 dialoger");
        Text(once).ShouldContain("Ingen av spørsmålene fikk full uttelling hver gang.");
    }

    [Fact]
    public void The_score_is_said_to_fall_only_with_enough_dialogues_behind_the_step()
    {
        var few = SampleReport.Figures().Points($"step(asked-needs|{Own})", -48, 14);

        Text(SampleReport.Figures()).ShouldContain("Her faller scoren mest: «Spurte kundebehandleren om behovet ditt?» (−48,0)");
        Text(few).ShouldNotContain("faller scoren mest");
    }

    [Fact]
    public void What_was_left_undone_is_told_with_what_to_do() =>
        Text(SampleReport.Figures()).ShouldContain("I 11 av 25 dialoger spurte ingen om behovet. Spør om behovet før dere svarer.");

    [Fact]
    public void A_wait_that_ends_among_the_unanswered_is_left_out()
    {
        var figures = SampleReport.Figures().Without(id => id.StartsWith("quantile(wait;0.9|participant", StringComparison.Ordinal));

        Text(figures).ShouldNotContain("Ni av ti");
        Text(figures).ShouldContain("Halvparten fikk svar innen");
    }

    [Fact]
    public void A_part_without_figures_is_left_out()
    {
        var text = Text(new FixedFigures());

        foreach (var heading in (string[])["GJENNOM DIALOGEN", "JEVNHET", "DET SOM IKKE BLE GJORT", "SVARTID", "DET SOM HENGER SAMMEN", "ENDRING SIDEN SIST"])
            text.ShouldNotContain(heading, Case.Sensitive);
    }

    [Fact]
    public void A_teaser_holds_the_row_in_the_result_list_and_one_strength_and_nothing_that_others_bought()
    {
        var teaser = new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(SampleReport.Teaser(SampleReport.Final()));

        foreach (var shown in (string[])["90,1", "mellom 82,3 og 95,2", "Plassering", "Ville du handlet med dette selskapet?"]) teaser.Text.ShouldContain(shown);
        foreach (var part in (string[])[teaser.Html, teaser.Text, teaser.LedgerJson])
        {
            part.ShouldNotContain("Spurte kundebehandleren");
            part.ShouldNotContain("H*n");
            part.ShouldNotContain("86,4");
            part.ShouldNotContain("95,6");
            part.ShouldNotContain("format=csv");
        }
    }

    private static string Text(FixedFigures figures) =>
        new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(SampleReport.Final(figures)).Text;
}
