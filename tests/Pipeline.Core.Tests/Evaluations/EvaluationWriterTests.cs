using System.Text;
using System.Text.Json;
using Pipeline.Core.Evaluations;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Evaluations;

public sealed class EvaluationWriterTests
{
    private static EvaluationBuilder Builder { get; } = new(new ProgrammeBuilder().Build());

    [Fact]
    public void An_evaluation_is_written_as_in_the_contract()
    {
        var evaluation = Builder.Build() with
        {
            Answers = new Dictionary<string, string> { ["welcome"] = "yes", ["nps"] = "8" },
            Comments = new Dictionary<string, string> { ["overall"] = "Helt greit, «ok» & sånn 🙂" },
        };

        Encoding.UTF8.GetString(EvaluationWriter.Write(evaluation)).ShouldBe(
            """
            {"id":"resp-000123","programme":"eksempelprisen-2026","participant":"nordlys-kraft","channel":"chat",
            "occurredAt":"2026-01-14T10:32:00+01:00","shopper":"s-017","responder":"human","outcome":"answered","waitSeconds":41,
            "answers":{"nps":"8","welcome":"yes"},"comments":{"overall":"Helt greit, «ok» & sånn \uD83D\uDE42"}}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var evaluation = Builder.Build() with { Shopper = null, WaitSeconds = null };

        using var document = JsonDocument.Parse(EvaluationWriter.Write(evaluation));

        document.RootElement.TryGetProperty("shopper", out _).ShouldBeFalse();
        document.RootElement.TryGetProperty("waitSeconds", out _).ShouldBeFalse();
    }

    [Fact]
    public void Equal_content_gives_equal_bytes_whatever_the_order_of_answers()
    {
        var evaluation = Builder.Build();
        var turned = evaluation with { Answers = new Dictionary<string, string>(evaluation.Answers.Reverse()) };

        EvaluationWriter.Write(turned).ShouldBe(EvaluationWriter.Write(evaluation));
    }

    [Fact]
    public void An_instant_keeps_its_offset_and_its_fraction_of_a_second()
    {
        var evaluation = Builder.Build() with { OccurredAt = new DateTimeOffset(2026, 3, 29, 3, 0, 0, 250, TimeSpan.FromHours(2)) };

        using var document = JsonDocument.Parse(EvaluationWriter.Write(evaluation));

        document.RootElement.GetProperty("occurredAt").GetString().ShouldBe("2026-03-29T03:00:00.25+02:00");
    }
}
