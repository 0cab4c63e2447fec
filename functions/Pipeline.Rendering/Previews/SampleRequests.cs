using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;

namespace Pipeline.Rendering.Previews;

/// <summary>What texts of a sample season are asked for with, in one language. Reports are those of the participant named first.</summary>
internal sealed class SampleRequests(PreviewSeason season, string language)
{
    private static readonly Uri ReportLink = new("https://award.example/r/sample");

    private readonly Programme programme = season.Programme with { Locale = language };

    private Participant Reader => programme.Participants[0];

    private DayRange Days => PeriodId.Season.Within(programme.Season)!.Value;

    public PostRequest Post(string template, Phase phase) => new(
        programme, template, template, phase == Phase.Final ? PeriodId.Season : PeriodId.To(Days.Through), phase, Days, season.Figures(phase),
        QuoteShortlist.Choose(programme, season.Evaluations, QuoteShortlist.Printed))
    {
        Weeks = season.Weeks,
    };

    public NewsletterRequest Newsletter(Phase phase)
    {
        var post = phase == Phase.Final ? "result" : "so-far";
        return new NewsletterRequest(Post("letter", phase), [new PostLink(programme.Name.In(language), post)]);
    }

    public ReportRequest Report(Phase phase, Entitlement bought) => new(
        programme, Reader with { Entitlement = bought }, PeriodId.Season, phase, Days, season.Figures(phase), [.. season.Evaluations.Where(each => each.Participant == Reader.Id)], language);

    public ReportMailRequest ReportMail(Phase phase) => new(
        programme, Reader, new Contact($"{Reader.Id}@award.example", Reader.Name, language), PeriodId.Season, phase, Days, season.Figures(phase), ReportLink);
}
