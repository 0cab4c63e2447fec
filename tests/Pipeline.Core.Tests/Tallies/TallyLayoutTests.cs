using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Tallies;

public sealed class TallyLayoutTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();

    private static readonly Dictionary<string, Programme> Changed = new()
    {
        ["weight"] = new ProgrammeBuilder().WithWeights(6, 19, 50, 25).Build(),
        ["points"] = With("welcome", question => question with { Options = [new("yes", 2, null), new("no", 0, null)] }),
        ["option"] = With("welcome", question => question with { Options = [.. question.Options, new("unsure", 0, null)] }),
        ["area"] = With("welcome", question => question with { Area = "agent" }),
        ["scale"] = With("csat", question => question with { Max = 7 }),
        ["pair"] = Award with { Pairs = [new("welcome", "valued")] },
        ["channel"] = Award with { Channels = [.. Award.Channels.Reverse()] },
        ["drivers"] = Award with { Highlights = Award.Highlights! with { Drivers = "valued" } },
        ["channels of a driver"] = With("welcome", question => question with { Channels = ["phone"] }),
        ["time zone"] = new ProgrammeBuilder().WithTimeZone("America/New_York").Build(),
    };

    public static TheoryData<string> Changes => [.. Changed.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_changes_a_count_or_a_score_changes_the_hash(string what) =>
        new TallyLayout(Changed[what]).Hash.ShouldNotBe(new TallyLayout(Award).Hash);

    [Fact]
    public void What_changes_neither_leaves_the_hash()
    {
        var reworded = With("welcome", question => question with { Text = LocalText.Same("Annen tekst?", "nb"), OptionalFor = ["strom"] });

        new TallyLayout(reworded with { Rules = Award.Rules with { MinimumShown = 9 } }).Hash.ShouldBe(new TallyLayout(Award).Hash);
    }

    [Fact]
    public void Every_cell_has_its_own_place()
    {
        var layout = new TallyLayout(Award);

        var cells = Award.Questions.SelectMany((question, index) => Enumerable.Range(layout.QuestionCell(index), question.AnswerCount))
            .Concat(layout.Pairs.SelectMany((pair, index) =>
                from before in Enumerable.Range(0, Award.Questions[pair.From].AnswerCount)
                from after in Enumerable.Range(0, Award.Questions[pair.To].AnswerCount)
                select layout.PairCell(index, before, after)));

        cells.Order().ShouldBe(Enumerable.Range(0, layout.Length));
    }

    [Fact]
    public void What_is_not_there_has_no_position()
    {
        var layout = new TallyLayout(Award);

        layout.Question("gone").ShouldBe(-1);
        layout.Channel("fax").ShouldBe(-1);
        layout.Pair("valued", "welcome").ShouldBe(-1);
    }

    private static Programme With(string id, Func<Question, Question> change) =>
        Award with { Questions = [.. Award.Questions.Select(question => question.Id == id ? change(question) : question)] };
}
