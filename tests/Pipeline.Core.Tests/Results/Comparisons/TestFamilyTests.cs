using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Statistics;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results.Comparisons;

public sealed class TestFamilyTests
{
    private static readonly Programme Now = new ProgrammeBuilder().Build();
    private static readonly Programme Before = new ProgrammeBuilder().WithId("eksempelprisen-2025").Build();
    private static readonly FigureBook Figures = new(
        Now, Counted.ByParticipant(Now, Season(Now, 3)), Phase.Final, new EarlierPeriod(Before, PeriodId.Season, Counted.ByParticipant(Before, Season(Before, 2))));

    [Fact]
    public void The_three_headlines_are_adjusted_together()
    {
        string[] claims = ["total", "would-buy", "welcome>valued"];

        var adjusted = Holm.Adjust([.. claims.Select(claim => Value($"test({claim})"))]);

        claims.Select(claim => Value($"holm({claim})")).ShouldBe(adjusted);
        Figures.Find("holm(total)")!.N.ShouldBe(3);
        Figures.Find("holm(valued)").ShouldBeNull();
    }

    [Fact]
    public void The_list_of_what_moved_holds_every_question_on_the_whole_and_by_channel()
    {
        var slices = (string[])["", "|channel=phone", "|channel=chat"];
        var questions = Now.Questions.Where(question => question.Kind is QuestionKind.Scored or QuestionKind.Scale).Select(question => question.Id);
        var members = (from question in questions from slice in slices select $"{question}{slice}").Where(each => Figures.Find($"test({each})") is not null).ToList();

        var adjusted = BenjaminiHochberg.Adjust([.. members.Select(each => Value($"test({each})"))]);

        members.Count.ShouldBeGreaterThan(10);
        members.Select(each => Value($"bh({each})")).ShouldBe(adjusted);
        Figures.Find("bh(valued)")!.N.ShouldBe(members.Count);
    }

    [Fact]
    public void Participants_are_a_family_of_their_own()
    {
        var participants = Now.Participants.Select(each => $"welcome>valued|participant={each.Id}").ToList();

        var adjusted = BenjaminiHochberg.Adjust([.. participants.Select(each => Value($"test({each})"))]);

        participants.Select(each => Value($"across({each})")).ShouldBe(adjusted);
    }

    [Fact]
    public void A_fall_within_the_dialogue_is_tested_by_flipping_signs()
    {
        var changes = Statistics.Sample.Of([.. Enumerable.Repeat(-1, 9), .. Enumerable.Repeat(0, 21)]);
        var evaluations = Enumerable.Range(0, 30).Select(index => New(Now, "nordlys-kraft").Answering("welcome", "yes").Answering("valued", index < 9 ? "no" : "yes").Build());

        var book = Book.Of(Now, evaluations);

        book.Find("test(welcome>valued)")!.Value.ShouldBe(Precision.Rounded(SignFlip.P(changes)));
        book.Find("fell(welcome>valued)")!.Value.ShouldBe(9);
        book.Find("same(welcome>valued)")!.Value.ShouldBe(21);
        book.Find("rose(welcome>valued)")!.Value.ShouldBe(0);
    }

    private static double Value(string id) => Figures.Find(id).ShouldNotBeNull(id).Value;

    private static IEnumerable<Evaluation> Season(Programme programme, int every) =>
        from participant in programme.Participants
        from index in Enumerable.Range(0, 24)
        let good = index % every != 0
        select New(programme, participant.Id).On(index % 2 == 0 ? "phone" : "chat").Answering("welcome", "yes").Answering("valued", good ? "yes" : "no")
            .Answering("would-buy", index % (every + 2) == 0 ? "no" : "yes").Answering("asked-needs", good ? "partly" : "no").Build();

    private static EvaluationBuilder New(Programme programme, string participant) => new EvaluationBuilder(programme).About(participant);
}
