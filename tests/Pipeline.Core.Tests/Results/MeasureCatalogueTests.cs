using Pipeline.Core.Results;

namespace Pipeline.Core.Tests.Results;

public sealed class MeasureCatalogueTests
{
    private static readonly PeriodResults Results = WholeSeason.Results;

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
            var described = MeasureCatalogue.Of(id.Measure).Interval != "none" && id.Subject != "standardised";
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
            measure.Method.ShouldEndWith(".");
        }
    }

    [Fact]
    public void What_is_the_project_leaders_is_in_no_participants_results_and_in_no_text()
    {
        var participant = WholeSeason.Award.Participants[0];
        var leaders = Ids().Where(figure => MeasureCatalogue.Of(figure.Id.Measure).Audience == Audience.ProjectLeader).Select(figure => figure.Figure.Id).ToList();

        leaders.ShouldContain("severity(s-03)");
        leaders.ShouldContain("reliability(total)");
        Results.For(participant).Figures.Select(figure => figure.Id).Intersect(leaders).ShouldBeEmpty();
        new ReadFigures(Results).Find("severity(s-03)").ShouldBeNull();
        Should.Throw<ArgumentException>(() => Book.Of(WholeSeason.Award, []).Find("reliability(total)"));
    }

    private static IEnumerable<(FigureId Id, Figure Figure)> Ids() =>
        Results.Figures.Select(figure => FigureId.TryParse(figure.Id, out var id) ? (id, figure) : throw new InvalidOperationException(figure.Id));
}
