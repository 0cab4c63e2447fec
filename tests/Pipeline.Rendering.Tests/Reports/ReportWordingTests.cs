using Pipeline.Core.Evaluations;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering.Reports;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Rendering.Tests.Reports;

public sealed class ReportWordingTests
{
    [Fact]
    public void Nothing_in_a_report_tells_who_the_shopper_was_or_on_which_day()
    {
        var evaluations = SampleReport.Dialogues().Select(each => each with { Id = $"hemmelig-{each.Id}", Shopper = "observator-sytten" }).ToList();

        var report = Write(SampleReport.Final(evaluations: evaluations));

        foreach (var part in (string[])[report.Html, report.Text, report.LedgerJson])
        {
            part.ShouldNotContain("hemmelig");
            part.ShouldNotContain("observator-sytten");
            part.ShouldNotContain("14. januar");
            part.ShouldNotContain("10:32");
            part.ShouldNotContain("2021-01-14");
        }
    }

    [Fact]
    public void Dialogues_of_a_month_are_listed_by_channel_and_not_in_the_order_they_happened()
    {
        var evaluation = new EvaluationBuilder(SampleSeason.Programme).About(SampleReport.Participant.Id);
        var early = evaluation.WithId("z").On("chat").At("2021-01-04T10:00:00+01:00").Build();
        var late = evaluation.WithId("a").On("phone").At("2021-01-30T10:00:00+01:00").Build();

        Write(SampleReport.Final(evaluations: [early, late])).Text.ShouldContain("Dialog 1: januar 2021, telefon");
    }

    [Fact]
    public void A_dialogue_just_before_midnight_utc_belongs_to_the_local_month()
    {
        var evaluation = new EvaluationBuilder(SampleSeason.Programme).About(SampleReport.Participant.Id).At("2021-01-31T23:30:00+00:00").Build();

        Write(SampleReport.Final(evaluations: [evaluation])).Text.ShouldContain("Dialog 1: februar 2021");
    }

    [Fact]
    public void A_suppressed_result_is_told_in_words_and_a_question_never_asked_is_not_called_suppressed()
    {
        var evaluations = SampleReport.Dialogues().Select(each => Without(each, "would-buy")).ToList();
        var figures = SampleReport.Figures().Without(id => id.Contains("participant=nordlys-kraft", StringComparison.Ordinal) && (id.Contains("would-buy", StringComparison.Ordinal) || id.Contains("valued", StringComparison.Ordinal)));

        var text = Write(SampleReport.Final(figures, evaluations)).Text;

        text.ShouldContain("Ville du handlet med dette selskapet? ikke målt");
        text.ShouldContain("Følte du deg verdsatt som mulig ny kunde i denne dialogen? for få");
    }

    [Fact]
    public void A_report_without_any_figure_still_stands()
    {
        var report = Write(SampleReport.Final(new FixedFigures(), []));

        report.Text.ShouldContain("ikke målt");
        report.Text.ShouldContain("Det er ennå for få dialoger til å gi råd.");
        report.Text.ShouldNotContain("Plassering");
        report.Html.ShouldContain("Det er ingen dialoger i perioden.");
    }

    [Fact]
    public void A_running_report_says_so_and_shows_no_winner()
    {
        var report = Write(SampleReport.Running());

        report.Text.ShouldContain("Målingen pågår, og tallene vil endre seg.");
        report.Text.ShouldContain("Foreløpig plassering");
        report.Text.ShouldNotContain("vinner");
        report.Html.ShouldNotContain("Vinneren");
    }

    [Fact]
    public void The_winners_own_report_congratulates_and_compares_with_nobody_else()
    {
        var text = Write(SampleReport.Final() with { Participant = SampleSeason.Programme.FindParticipant(SampleSeason.Winner)! }).Text;

        text.ShouldContain("Gratulerer! Dere er vinneren av Kundeserviceprisen 2021.");
        text.ShouldNotContain(", vinneren ");
    }

    [Fact]
    public void A_participant_without_a_place_is_given_none() =>
        Write(SampleReport.Final(SampleReport.Figures().Ranked(new RankedParticipant("nordlys-kraft", null, 90.1, 12, false)))).Text.ShouldNotContain("Plassering");

    [Fact]
    public void A_difference_is_called_clear_only_with_enough_dialogues_and_an_interval_that_leaves_the_total_out()
    {
        Write(SampleReport.Final()).Text.ShouldContain("Dere har 44,0, mot 66,4 hos alle. Forskjellen er tydelig.");
        Write(SampleReport.Final()).Text.ShouldContain("Dere har 72,0, mot 75,9 hos alle.\n");

        var few = SampleReport.Figures().Score("mean(asked-needs|participant=nordlys-kraft)", 44, 9, 28.1, 60.2);

        Write(SampleReport.Final(few)).Text.ShouldContain("Dere har 44,0, mot 66,4 hos alle.\n");
    }

    [Fact]
    public void Advice_counts_the_dialogues_that_lacked_something() =>
        Write(SampleReport.Final()).Text.ShouldContain("3 av 5 dialoger uten en full avklaring av behovet.");

    [Fact]
    public void Comments_stand_with_the_score_of_their_area_and_hide_the_agents_gender()
    {
        var text = Write(SampleReport.Final()).Text;

        text.ShouldContain("- «H*n visste mye.» (dialog 2, telefon, score 100,0)");
        text.ShouldContain("- «Ingen tok telefonen.» (dialog 4, telefon)\n");
    }

    private static RenderedReport Write(ReportRequest request) => new ReportRenderer(RealTemplates.Library, RealTemplates.Options).Render(request);

    private static Evaluation Without(Evaluation evaluation, string question) =>
        evaluation with { Answers = evaluation.Answers.Where(answer => answer.Key != question).ToDictionary() };
}
