using System.Text.Json;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class ExplanationTests
{
    private static readonly Programme Award = new ProgrammeBuilder().Build();
    private static readonly FigureBook Figures = Book.Of(Award, [.. About("nordlys-kraft", 30), .. About("fjord-energi", 30), .. About("elvebyen-kommune", 3)]);

    [Fact]
    public void A_mean_is_explained_by_every_value_that_went_in()
    {
        var explanation = Figures.Explain("mean(asked-needs)").ShouldNotBeNull();

        explanation.Figure.ShouldBe(Figures.Find("mean(asked-needs)"));
        explanation.Ingredients.ShouldBe(
        [
            new("asked-needs: n", "63"), new("asked-needs: sum", "105"), new("asked-needs: value x times", "1x21 2x42"),
            new("a value in the figure's unit", "value x 100 / 2, from 0 to 2"),
        ]);
        (105d / 63 * 100 / 2).ShouldBe(explanation.Figure!.Value, 1e-12);
    }

    [Fact]
    public void A_shopper_whose_id_holds_the_marks_of_a_figure_id_is_explained_too()
    {
        var season = About("nordlys-kraft", 30).Concat(About("fjord-energi", 30)).Index()
            .Select(each => each.Item with { Shopper = each.Index % 2 == 0 ? "Kari (vest) | 100%" : "s-2" });

        Book.Of(Award, season).Explain("severity(Kari %28vest%29 %7C 100%25)").ShouldNotBeNull().Measure.Name.ShouldBe("severity");
    }

    [Fact]
    public void A_hidden_figure_is_explained_without_its_numbers()
    {
        var explanation = Figures.Explain("mean(asked-needs|participant=elvebyen-kommune)").ShouldNotBeNull();

        explanation.Figure.ShouldBeNull();
        explanation.Suppressed!.Reason.ShouldBe("fewer than 5 dialogues");
        explanation.Ingredients.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mean(nothing)")]
    [InlineData("mean(welcome")]
    [InlineData("mean(welcome|channel=fax)")]
    public void An_id_that_names_nothing_is_not_explained(string id) => Figures.Explain(id).ShouldBeNull();

    [Fact]
    public void Every_figure_of_the_results_can_be_explained_with_its_own_value_and_something_that_went_in()
    {
        var results = new ResultsBuilder(TimeProvider.System).Build(Figures, PeriodId.Season, new(Award.Season.Start, Award.Season.End), 1);

        foreach (var figure in results.Figures.GroupBy(figure => figure.Id[..figure.Id.IndexOf('|').Or(figure.Id.Length)]).Select(group => group.First()))
        {
            var explanation = Figures.Explain(figure.Id).ShouldNotBeNull(figure.Id);
            explanation.Figure.ShouldBe(figure);
            explanation.Ingredients.ShouldNotBeEmpty(figure.Id);
            explanation.Ingredients.ShouldAllBe(each => each.Name.Length > 0 && each.Value.Length > 0);
        }
    }

    [Fact]
    public void As_json_it_says_what_the_figure_is_how_it_is_made_and_whether_the_data_have_changed()
    {
        var explained = new PeriodExplanation(PeriodId.Season, Phase.Final, Figures.Explain("share(would-buy=yes)")!, DataChanged: true);

        using var json = JsonDocument.Parse(ExplanationJson.Write(explained));

        var root = json.RootElement;
        root.GetProperty("id").GetString().ShouldBe("share(would-buy=yes)");
        root.GetProperty("phase").GetString().ShouldBe("final");
        root.GetProperty("dataChanged").GetBoolean().ShouldBeTrue();
        root.GetProperty("value").GetDouble().ShouldBe(100);
        root.GetProperty("n").GetInt64().ShouldBe(63);
        root.GetProperty("interval").GetString().ShouldBe("Wilson");
        root.GetProperty("method").GetString().ShouldNotBeEmpty();
        root.GetProperty("ingredients")[0].GetProperty("value").GetString().ShouldBe("63");
    }

    private static IEnumerable<Evaluation> About(string participant, int times) => Enumerable.Range(0, times).Select(index =>
        new EvaluationBuilder(Award).About(participant).On(index % 2 == 0 ? "phone" : "chat").Answering("asked-needs", index % 3 == 0 ? "partly" : "yes")
            .Answering("would-buy", "yes").Waiting(index).By(index % 5 == 0 ? Responder.Chatbot : Responder.Human).Build());
}

file static class Positions
{
    public static int Or(this int position, int otherwise) => position < 0 ? otherwise : position;
}
