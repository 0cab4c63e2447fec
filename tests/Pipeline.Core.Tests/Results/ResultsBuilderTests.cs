using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Core.Tests.Tallies;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class ResultsBuilderTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();
    private static readonly DayRange Days = new(Award.Season.Start, new(2026, 2, 8));
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 2, 9, 4, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Any_order_and_partition_of_the_evaluations_gives_the_same_bytes() =>
        Gen.Select(RandomEvaluations.Of(Award).Array[1, 80], Gen.Int[0, 5].Array[80]).Sample((evaluations, parts) =>
        {
            var whole = Build(Counted.ByParticipant(Award, evaluations));

            var pieces = evaluations.Zip(parts).GroupBy(pair => pair.Second).OrderByDescending(part => part.Count())
                .Select(part => Counted.ByParticipant(Award, part.Select(pair => pair.First).Reverse()));
            var layout = new TallyLayout(Award);
            var merged = Award.Participants.Reverse().ToDictionary(participant => participant.Id, _ => new Tally(layout));
            foreach (var piece in pieces)
                foreach (var (participant, tally) in piece) merged[participant].Add(tally);

            Encoding.UTF8.GetString(ResultsJson.Write(Build(merged))).ShouldBe(Encoding.UTF8.GetString(ResultsJson.Write(whole)));
        }, iter: 6);

    [Fact]
    public void The_hash_is_of_the_content_and_not_of_when_it_was_computed()
    {
        var tallies = Counted.ByParticipant(Award, Dialogues(6));
        var first = Build(tallies);
        clock.Advance(TimeSpan.FromHours(5));

        var second = new ResultsBuilder(clock).Build(new FigureBook(Award, tallies, Phase.Running), first.Period, Days, 4);

        second.ContentHash.ShouldBe(first.ContentHash);
        second.ContentHash.ShouldMatch("^sha256:[0-9a-f]{64}$");
        (second.Version, second.ComputedAt).ShouldNotBe((first.Version, first.ComputedAt));
    }

    [Fact]
    public void Another_answer_another_phase_or_another_day_is_another_hash()
    {
        var hashes = new[]
        {
            Build(Counted.ByParticipant(Award, Dialogues(6))),
            Build(Counted.ByParticipant(Award, [.. Dialogues(5), new EvaluationBuilder(Award).Answering("nps", "7").Build()])),
            new ResultsBuilder(clock).Build(Book.Of(Award, Dialogues(6), Phase.Final), PeriodId.To(Days.Through), Days, 1),
            new ResultsBuilder(clock).Build(Book.Of(Award, Dialogues(6)), PeriodId.To(Days.Through), Days with { Through = new(2026, 2, 7) }, 1),
        }.Select(results => results.ContentHash);

        hashes.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void The_time_is_that_of_the_programmes_clocks() =>
        Build(Counted.ByParticipant(Award, Dialogues(1))).ComputedAt.ToString("o").ShouldBe("2026-02-09T05:00:00.0000000+01:00");

    [Fact]
    public void Figures_come_slice_by_slice_in_the_order_of_the_programme()
    {
        var results = Build(Counted.ByParticipant(Award, [.. Dialogues(6), .. Dialogues(6, each => each.About("elvebyen-kommune").On("phone"))]));

        var slices = results.Figures.Select(figure => FigureId.TryParse(figure.Id, out var id) ? id.Slice.ToString() : figure.Id).ToList();

        slices.Distinct().ShouldBe(
        [
            "", "class=strom", "class=offentlig", "channel=phone", "channel=chat",
            "participant=nordlys-kraft", "participant=elvebyen-kommune",
            "class=strom,channel=chat", "class=offentlig,channel=phone",
            "participant=nordlys-kraft,channel=chat", "participant=elvebyen-kommune,channel=phone",
        ]);
        slices.Zip(slices.Skip(1)).Count(pair => pair.First != pair.Second).ShouldBe(10);
        results.Figures.Take(5).Select(figure => figure.Id).ShouldBe(
            ["n(dialogues)", "share(outcome=answered)", "share(outcome=abandoned)", "share(outcome=no-reply)", "total(all)"]);
    }

    [Fact]
    public void Who_answered_is_a_dimension_only_where_it_differs()
    {
        var alike = Build(Counted.ByParticipant(Award, Dialogues(6, each => each.By(Responder.Chatbot))));
        var mixed = Build(Counted.ByParticipant(Award, [.. Dialogues(6), .. Dialogues(6, each => each.By(Responder.Chatbot))]));

        alike.Figures.ShouldNotContain(figure => figure.Id.Contains("responder="));
        mixed.Figures.ShouldContain(figure => figure.Id == "mean(welcome|responder=chatbot)");
        mixed.Figures.ShouldContain(figure => figure.Id == "mean(welcome|participant=nordlys-kraft,responder=human)");
        mixed.Figures.ShouldContain(figure => figure.Id == "mean(welcome|channel=chat,responder=human)");
        mixed.Figures.ShouldNotContain(figure => figure.Id.Contains("responder=handover"));
    }

    [Fact]
    public void A_period_without_dialogues_has_results_without_figures()
    {
        var results = Build([]);

        results.Dialogues.ShouldBe(0);
        results.Figures.ShouldBeEmpty();
        results.Suppressed.ShouldBeEmpty();
        results.Ranking.Count.ShouldBe(3);
    }

    [Fact]
    public void Every_figure_can_be_found_again_by_its_id()
    {
        var book = Book.Of(
            Award,
            [
                .. Dialogues(6),
                .. Dialogues(3, each => each.About("fjord-energi").By(Responder.Handover)),
                .. Dialogues(2, each => each.Ending(Outcome.NoReply)),
            ]);
        var results = new ResultsBuilder(clock).Build(book, PeriodId.Season, Days, 1);

        var shown = results.Figures.Where(figure => IsForEverybody(figure.Id)).ToList();
        var suppressed = results.Suppressed.Where(figure => IsForEverybody(figure.Id)).ToList();
        shown.Select(figure => book.Find(figure.Id)).ShouldBe(shown);
        suppressed.Select(figure => book.FindSuppressed(figure.Id)).ShouldBe(suppressed);
        results.Figures.Select(figure => figure.Id).Concat(results.Suppressed.Select(figure => figure.Id)).ShouldBeUnique();
    }

    [Fact]
    public void A_question_that_bears_a_reserved_word_does_not_double_an_id()
    {
        var programme = new ProgrammeBuilder().WithQuestions(
            ProgrammeBuilder.Scored("dialogues", "agent", ("yes", 1), ("no", 0)),
            ProgrammeBuilder.Scored("outcome", "agent", ("answered", 1), ("no", 0))).Build();
        var evaluations = Enumerable.Range(0, 3).Select(_ => new EvaluationBuilder(programme).Answering("dialogues", "yes").Leaving("outcome").Build());

        var results = new ResultsBuilder(clock).Build(Book.Of(programme, evaluations), PeriodId.Season, Days, 1);

        results.Figures.Select(figure => figure.Id).ShouldBeUnique();
        results.Figures.Single(figure => figure.Id == "share(outcome=answered)").N.ShouldBe(3);
    }

    private PeriodResults Build(Dictionary<string, Tally> tallies) =>
        new ResultsBuilder(clock).Build(new FigureBook(Award, tallies, Phase.Running), PeriodId.To(Days.Through), Days, 3);

    private static IEnumerable<Evaluation> Dialogues(int number, Func<EvaluationBuilder, EvaluationBuilder>? change = null) =>
        Enumerable.Range(0, number).Select(_ => (change ?? (each => each))(new EvaluationBuilder(Award)).Build());

    private static bool IsForEverybody(string id) => MeasureCatalogue.AudienceOf(id[..id.IndexOf('(', StringComparison.Ordinal)]) == Audience.Everybody;
}
