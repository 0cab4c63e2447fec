using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Statistics;
using Pipeline.Core.Tallies;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class FigureBookTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    [Fact]
    public void A_yes_or_no_question_has_the_interval_of_a_share_wherever_it_is_printed()
    {
        var book = Book.Of(Award, Repeat(24, each => each.Answering("would-buy", "yes")).Concat(Repeat(1, each => each.Answering("would-buy", "no"))));

        var mean = book.Find("mean(would-buy)").ShouldNotBeNull();
        mean.Value.ShouldBe(96);
        mean.N.ShouldBe(25);
        mean.Unit.ShouldBe("score");
        mean.Low.ShouldNotBeNull().ShouldBe(80.4559362638063, 1e-10);
        mean.High.ShouldNotBeNull().ShouldBe(99.2903766498013, 1e-10);

        var share = book.Find("share(would-buy=yes)").ShouldNotBeNull();
        share.ShouldBe(new Figure("share(would-buy=yes)", 96, 25, mean.Low, mean.High, "percent"));
        book.Find("share(would-buy=no)")!.Value.ShouldBe(100 - share.Value);
    }

    [Fact]
    public void A_question_with_levels_is_points_obtained_over_points_possible_with_a_bounded_mean()
    {
        var book = Book.Of(
            Award,
            [
                .. Repeat(5, each => each.Answering("asked-needs", "yes")),
                .. Repeat(1, each => each.Answering("asked-needs", "partly")),
                .. Repeat(2, each => each.Answering("asked-needs", "no")),
            ]);

        var mean = book.Find("mean(asked-needs)").ShouldNotBeNull();

        mean.Value.ShouldBe(68.75);
        var interval = BoundedMean.Of(Statistics.Sample.Of(2, 2, 2, 2, 2, 1, 0, 0), 0, 2);
        mean.Low.ShouldNotBeNull().ShouldBe(interval.Low * 50, 1e-12);
        mean.High.ShouldNotBeNull().ShouldBe(interval.High * 50, 1e-12);
    }

    [Fact]
    public void A_blank_leaves_the_denominator()
    {
        var book = Book.Of(Award, [.. Repeat(3, each => each), .. Repeat(2, each => each.Leaving("would-buy"))]);

        book.Find("n(dialogues)")!.Value.ShouldBe(5);
        book.Find("n(would-buy)")!.Value.ShouldBe(3);
        book.Find("mean(would-buy)")!.Value.ShouldBe(100);
        book.Find("mean(would-buy)")!.N.ShouldBe(3);
    }

    [Fact]
    public void A_scale_is_measured_in_its_own_unit()
    {
        var book = Book.Of(
            Award,
            new[] { "1", "4", "5", "5", "5" }.Select(answer => New().Answering("csat-expected", "3").Answering("csat", answer).Build()));

        var mean = book.Find("mean(csat)").ShouldNotBeNull();
        (mean.Value, mean.Unit).ShouldBe((4, "scale"));
        mean.Low.ShouldNotBeNull().ShouldBe(BoundedMean.Of(Statistics.Sample.Of(1, 4, 5, 5, 5), 1, 5).Low);
        book.Find("share(csat=5)")!.Value.ShouldBe(60);

        var change = book.Find("change(csat-expected>csat)").ShouldNotBeNull();
        (change.Value, change.Unit).ShouldBe((1, "scale"));
        change.Low.ShouldNotBeNull().ShouldBe(BoundedMean.Of(Statistics.Sample.Of(-2, 1, 2, 2, 2), -4, 4).Low);
    }

    [Fact]
    public void A_change_is_paired_within_the_dialogue()
    {
        var book = Book.Of(
            Award,
            [
                .. Repeat(3, each => each.Answering("welcome", "yes").Answering("valued", "no")),
                .. Repeat(1, each => each.Answering("welcome", "no").Answering("valued", "yes")),
                .. Repeat(1, each => each.Answering("welcome", "yes").Answering("valued", "yes")),
                .. Repeat(4, each => each.Answering("welcome", "no").Leaving("valued")),
            ]);

        var change = book.Find("change(welcome>valued)").ShouldNotBeNull();

        change.Value.ShouldBe(-40);
        change.N.ShouldBe(5);
        change.Unit.ShouldBe("points");
        var interval = BoundedMean.Of(Statistics.Sample.Of(-1, -1, -1, 0, 1), -1, 1);
        change.Low.ShouldNotBeNull().ShouldBe(100 * interval.Low, 1e-12);
        change.High.ShouldNotBeNull().ShouldBe(100 * interval.High, 1e-12);
    }

    [Fact]
    public void A_change_between_questions_of_different_points_compares_scores()
    {
        var programme = Award with { Pairs = [new("asked-needs", "valued")] };
        var book = Book.Of(programme, Repeat(2, each => each.Answering("asked-needs", "partly").Answering("valued", "yes")));

        book.Find("change(asked-needs>valued)")!.Value.ShouldBe(50);
    }

    [Fact]
    public void A_net_promoter_score_has_no_mean()
    {
        var answers = Enumerable.Repeat("9", 13).Concat(Enumerable.Repeat("8", 7)).Concat(Enumerable.Repeat("6", 5));
        var book = Book.Of(Award, answers.Select(answer => New().Answering("nps", answer).Build()));

        var nps = book.Find("nps(nps)").ShouldNotBeNull();
        (nps.Value, nps.N, nps.Unit).ShouldBe((32, 25, "points"));
        nps.Low.ShouldNotBeNull().ShouldBe(-0.471109218233079, 1e-12);
        nps.High.ShouldNotBeNull().ShouldBe(57.6139663610902, 1e-12);
        book.Find("share(nps=9)")!.Value.ShouldBe(52);
        Should.Throw<ArgumentException>(() => book.Find("mean(nps)"));
    }

    [Fact]
    public void An_unanswered_contact_is_a_zero_in_the_total_of_all_and_nowhere_else()
    {
        var programme = new ProgrammeBuilder().WithWeights(0, 0, 0, 0).Build();
        var book = Book.Of(
            programme,
            [
                .. Repeat(3, each => each),
                .. Repeat(1, each => each.Ending(Outcome.NoReply)),
                .. Repeat(1, each => each.Ending(Outcome.Abandoned)),
            ]);

        var all = book.Find("total(all)").ShouldNotBeNull();
        (all.Value, all.N).ShouldBe((60, 5));
        var answered = book.Find("total(answered)").ShouldNotBeNull();
        (answered.Value, answered.N).ShouldBe((100, 3));
        book.Find("mean(welcome)")!.N.ShouldBe(3);
        book.Find("area(agent)")!.N.ShouldBe(3);
        book.Find("share(outcome=answered)")!.Value.ShouldBe(60);
        book.Find("share(outcome=no-reply)")!.Value.ShouldBe(20);
        book.Find("share(outcome=abandoned)")!.N.ShouldBe(5);
        all.Low.ShouldNotBeNull().ShouldBe(BoundedMean.Of(Statistics.Sample.Of(0, 0, 1, 1, 1), 0, 1).Low * 100, 1e-10);
    }

    [Fact]
    public void What_the_channels_contribute_sums_to_nothing()
    {
        var book = Book.Of(
            Award,
            [
                .. Repeat(6, each => each.On("phone").Answering("valued", "yes")), .. Repeat(2, each => each.On("phone").Answering("valued", "no")),
                .. Repeat(1, each => each.On("chat").Answering("valued", "yes")), .. Repeat(3, each => each.On("chat").Answering("valued", "no")),
            ]);

        var phone = book.Find("contribution(valued|channel=phone)").ShouldNotBeNull();
        var chat = book.Find("contribution(valued|channel=chat)").ShouldNotBeNull();

        // 8/12 x (75 - 58.333...) and 4/12 x (25 - 58.333...)
        phone.Value.ShouldBe(100.0 / 9, 1e-12);
        chat.Value.ShouldBe(-100.0 / 9, 1e-12);
        (phone.N, phone.Unit, phone.Low, phone.High).ShouldBe((8, "points", null, null));
        book.Find("contribution(valued|channel=email)").ShouldBeNull();
        book.FindSuppressed("contribution(valued|channel=email)").ShouldBeNull();
    }

    [Fact]
    public void Feelings_are_shares_of_the_question_on_them()
    {
        var book = Book.Of(Award, [.. Repeat(3, each => each.Answering("feeling", "positive")), .. Repeat(1, each => each.Answering("feeling", "negative"))]);

        book.Find("sentiment(positive)")!.Value.ShouldBe(75);
        book.Find("sentiment(neutral)")!.Value.ShouldBe(0);
        book.Find("sentiment(negative)")!.ShouldBe(book.Find("share(feeling=negative)")! with { Id = "sentiment(negative)" });
    }

    [Fact]
    public void A_class_is_its_participants_dialogues_and_not_a_mean_of_means()
    {
        var book = Book.Of(
            Award,
            [
                .. Repeat(9, each => each.About("nordlys-kraft").Answering("welcome", "yes")),
                .. Repeat(1, each => each.About("fjord-energi").Answering("welcome", "no")),
                .. Repeat(5, each => each.About("elvebyen-kommune").Answering("welcome", "no")),
            ]);

        book.Find("mean(welcome|class=strom)")!.Value.ShouldBe(90);
        book.Find("mean(welcome)")!.Value.ShouldBe(60);
        book.Find("n(dialogues|class=offentlig)")!.Value.ShouldBe(5);
    }

    [Theory]
    [InlineData("mean(welcome")]
    [InlineData("mean(wellcome)")]
    [InlineData("mean(feeling)")]
    [InlineData("median(welcome)")]
    [InlineData("share(welcome)")]
    [InlineData("share(welcome=perhaps)")]
    [InlineData("share(outcome=lost)")]
    [InlineData("change(valued>welcome)")]
    [InlineData("total(some)")]
    [InlineData("quantile(wait;0.50)")]
    [InlineData("quantile(wait;0.6)")]
    [InlineData("contribution(valued)")]
    [InlineData("rank(total)")]
    [InlineData("rank(total|participant=nordlys-kraft,responder=chatbot)")]
    [InlineData("mean(welcome|participant=nobody)")]
    [InlineData("mean(welcome|class=none)")]
    [InlineData("mean(welcome|channel=fax)")]
    public void An_id_that_names_nothing_is_a_mistake_and_not_an_empty_figure(string id) =>
        Should.Throw<ArgumentException>(() => Book.Of(Award, []).Find(id)).Message.ShouldContain(id);

    [Fact]
    public void What_was_not_measured_is_neither_shown_nor_hidden()
    {
        var book = Book.Of(Award, Repeat(6, each => each.On("chat").Leaving("welcome")));

        string[] ids =
        [
            "n(welcome)", "mean(welcome)", "share(welcome=yes)", "change(welcome>valued)",
            "n(dialogues|channel=phone)", "total(all|channel=phone)", "rank(total|participant=fjord-energi)",
        ];
        foreach (var id in ids)
        {
            book.Find(id).ShouldBeNull(id);
            book.FindSuppressed(id).ShouldBeNull(id);
        }
    }

    [Fact]
    public void A_questionnaire_without_points_has_no_total()
    {
        var programme = new ProgrammeBuilder().WithQuestions(ProgrammeBuilder.Numbers("nps", QuestionKind.Nps, 0, 10)).Build();
        var book = Book.Of(programme, [new EvaluationBuilder(programme).Ending(Outcome.NoReply).Build()]);

        Should.Throw<ArgumentException>(() => book.Find("total(all)"));
        book.Find("n(dialogues)")!.Value.ShouldBe(1);
    }

    [Fact]
    public void Tallies_of_another_questionnaire_are_refused()
    {
        var other = new ProgrammeBuilder().WithWeights(1, 1, 1, 1).Build();

        var tallies = new Dictionary<string, Tally> { ["nordlys-kraft"] = new(new TallyLayout(other)) };

        Should.Throw<ArgumentException>(() => new FigureBook(Award, tallies, default));
    }

    [Fact]
    public void Any_number_of_readers_get_the_same_figure()
    {
        var book = Book.Of(Award, Repeat(30, each => each.Answering("asked-needs", "partly")));
        string[] ids =
        [
            "mean(asked-needs)", "total(all|participant=nordlys-kraft)",
            "rank(total|participant=nordlys-kraft)", "quantile(wait;0.9|channel=chat)",
        ];

        var read = Enumerable.Range(0, 400).AsParallel().Select(index => ids[index % ids.Length])
            .Select(id => (Id: id, Figure: book.Find(id))).ToList();

        foreach (var same in read.GroupBy(each => each.Id)) same.Select(each => each.Figure).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
    }

    private static EvaluationBuilder New() => new(Award);

    private static IEnumerable<Evaluation> Repeat(int times, Func<EvaluationBuilder, EvaluationBuilder> change) =>
        Enumerable.Range(0, times).Select(_ => change(New()).Build());
}
