using Pipeline.Core.Periods;
using Pipeline.Core.Results;
using Pipeline.Functions.Http;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Functions.Tests.Http;

public sealed class ExplanationAnswerTests
{
    [Fact]
    public void A_figure_is_explained_as_json()
    {
        var programme = new ProgrammeBuilder().Build();
        var book = new FigureBook(programme, Counted.ByParticipant(programme, [new EvaluationBuilder(programme).Build()]), Phase.Running);

        var answer = ResultsAnswers.Of(new PeriodExplanation(PeriodId.Season, Phase.Running, book.Explain("n(dialogues)")!, false), "n(dialogues)");

        answer.Status.ShouldBe(200);
        System.Text.Encoding.UTF8.GetString(answer.Body.Span).ShouldContain("\"id\": \"n(dialogues)\"");
    }

    [Fact]
    public void An_id_that_names_no_figure_is_answered_by_404() => ResultsAnswers.Of(null, "mean(nothing)").Status.ShouldBe(404);
}
