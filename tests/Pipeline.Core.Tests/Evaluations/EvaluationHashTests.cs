using Pipeline.Core.Evaluations;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Evaluations;

public sealed class EvaluationHashTests
{
    private static readonly Evaluation Example = new EvaluationBuilder(new ProgrammeBuilder().Build()).Build();

    [Fact]
    public void The_hash_is_kept_in_storage_and_must_not_change() =>
        EvaluationHash.Of(Example).ShouldBe("1edfaed9e2981ce1d57038b74a6214b3fe213e6de4ab978fd3306a9c80628310");

    [Fact]
    public void The_order_of_answers_and_the_way_JSON_is_written_have_no_part()
    {
        var one = Read("""{"id":"a","programme":"p","participant":"q","channel":"c","occurredAt":"2026-01-14T10:32:00+01:00","answers":{"x":"1","y":"é"}}""");
        var other = Read(
            """
            { "answers": { "y": "\u00e9", "z": "", "x": 1.0 }, "comments": { "k": "" }, "shopper": null, "responder": "human", "outcome": "answered",
              "occurredAt": "2026-01-14T10:32:00.000\u002B01:00", "channel": "c", "participant": "q", "programme": "p", "id": "a" }
            """);

        EvaluationHash.Of(other).ShouldBe(EvaluationHash.Of(one));
    }

    [Fact]
    public void Blanks_have_no_part()
    {
        var blank = Example with { Answers = new Dictionary<string, string>(Example.Answers) { ["unanswered"] = "" } };

        EvaluationHash.Of(blank).ShouldBe(EvaluationHash.Of(Example));
    }

    [Fact]
    public void Every_part_of_the_content_counts()
    {
        Evaluation[] changed =
        [
            Example,
            Example with { Id = "resp-000124" },
            Example with { Programme = "other" },
            Example with { Participant = "fjord-energi" },
            Example with { Channel = "email" },
            Example with { OccurredAt = Example.OccurredAt.AddTicks(1) },
            Example with { OccurredAt = Example.OccurredAt.ToOffset(TimeSpan.Zero) },
            Example with { Shopper = null },
            Example with { Responder = Responder.Chatbot },
            Example with { Outcome = Outcome.Abandoned },
            Example with { WaitSeconds = null },
            Example with { WaitSeconds = 0 },
            Example with { Answers = new Dictionary<string, string>() },
            Example with { Comments = new Dictionary<string, string>() },
            Example with { Answers = Example.Comments, Comments = Example.Answers },
        ];

        changed.Select(EvaluationHash.Of).ShouldBeUnique();
    }

    [Fact]
    public void A_text_cannot_pass_for_two()
    {
        var one = Example with { Comments = new Dictionary<string, string> { ["a"] = "x\n1:b=1:y" } };
        var two = Example with { Comments = new Dictionary<string, string> { ["a"] = "x", ["b"] = "y" } };

        EvaluationHash.Of(one).ShouldNotBe(EvaluationHash.Of(two));
    }

    private static Evaluation Read(string json) => EvaluationReader.Read(Fixture.Utf8(json)).Evaluation!;
}
