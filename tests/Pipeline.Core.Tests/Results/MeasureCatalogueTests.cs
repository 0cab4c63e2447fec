using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Results;

public sealed class MeasureCatalogueTests
{
    private static readonly PeriodResults Results = Build(new ProgrammeBuilder().Build());

    [Fact]
    public void Every_measure_in_results_is_described_and_no_other() =>
        MeasureCatalogue.All.Select(measure => measure.Name).Order().ShouldBe(Ids().Select(figure => figure.Id.Measure).Distinct().Order());

    [Fact]
    public void Results_have_the_units_described()
    {
        foreach (var measure in MeasureCatalogue.All)
        {
            var units = Ids().Where(figure => figure.Id.Measure == measure.Name).Select(figure => figure.Figure.Unit).Distinct().Order();
            units.ShouldBe(measure.Unit.Replace(", or ", " ").Split(' ').Order(), measure.Name);
        }
    }

    [Fact]
    public void Results_have_an_interval_where_one_is_described()
    {
        foreach (var (id, figure) in Ids())
        {
            var described = MeasureCatalogue.All.Single(measure => measure.Name == id.Measure).Interval != "none";
            (figure.Low is not null, figure.High is not null).ShouldBe((described, described), figure.Id);
        }
    }

    [Fact]
    public void A_description_is_one_sentence()
    {
        foreach (var measure in MeasureCatalogue.All)
        {
            measure.Note.ShouldEndWith(".");
            measure.Note.ShouldNotContain(". ");
            measure.Form.ShouldStartWith($"{measure.Name}(");
        }
    }

    private static IEnumerable<(FigureId Id, Figure Figure)> Ids() =>
        Results.Figures.Select(figure => FigureId.TryParse(figure.Id, out var id) ? (id, figure) : throw new InvalidOperationException(figure.Id));

    private static PeriodResults Build(Programme programme)
    {
        var evaluations = Enumerable.Range(0, 45).Select(index => new EvaluationBuilder(programme).On(index % 2 == 0 ? "chat" : "phone").Waiting(index).Build());
        return new ResultsBuilder(TimeProvider.System).Build(Book.Of(programme, evaluations), PeriodId.Season, new(programme.Season.Start, programme.Season.End), 1);
    }
}
