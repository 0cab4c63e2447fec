using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering;
using Pipeline.Rendering.Templates;
using Pipeline.SelfHost.Demo.Season;
using Pipeline.Testing;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>The demo's season as texts are asked for: its result post, the report of its first reader, and those of all.</summary>
internal sealed class SeasonTexts
{
    public SeasonTexts()
    {
        var season = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021, 2021).Generate();
        var programme = season.Definition.Programme;
        var days = new DayRange(programme.Season.Start, programme.Season.End);
        var figures = new FigureBook(programme, Counted.ByParticipant(programme, season.Evaluations), Phase.Final);
        Library = TemplateLibrary.Load(Options.TemplatesRoot);
        Post = new PostRequest(programme, PostNames.Result, PostNames.Result, PeriodId.Season, Phase.Final, days, figures, []);
        Reports =
        [
            .. programme.Participants.Select(participant => new ReportRequest(
                programme, participant with { Entitlement = Entitlement.Full }, PeriodId.Season, Phase.Final, days, figures,
                [.. season.Evaluations.Where(each => each.Participant == participant.Id)], programme.Locale)),
        ];
        Report = Reports[programme.Participants.TakeWhile(each => each.Entitlement != Entitlement.Full).Count()];
    }

    public RenderingOptions Options { get; } = new() { TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates") };

    public TemplateLibrary Library { get; }

    public PostRequest Post { get; }

    public ReportRequest Report { get; }

    /// <summary>A full report for every participant.</summary>
    public IReadOnlyList<ReportRequest> Reports { get; }
}
