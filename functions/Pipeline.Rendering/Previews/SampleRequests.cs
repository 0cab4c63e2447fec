using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Posts;

namespace Pipeline.Rendering.Previews;

/// <summary>What texts of a sample season are asked for with, in one language. Reports are those of the participant named first.</summary>
internal sealed class SampleRequests(PreviewSeason season, string language)
{
    private static readonly Uri ReportLink = new("https://award.example/r/sample");

    private readonly Programme programme = season.Programme with { Locale = language };

    private Participant Reader => programme.Participants[0];

    private DayRange Days => PeriodId.Season.Within(programme.Season)!.Value;

    public PostRequest Post(string template, SampleVariant variant, ChannelFocus? focus) => new(
        programme, template, template, variant.Phase == Phase.Final ? PeriodId.Season : PeriodId.To(Days.Through), variant.Phase, Days, season.Figures(variant),
        QuoteShortlist.Choose(programme, season.Evaluations, QuoteShortlist.Printed))
    {
        Focus = focus,
        Weeks = season.Weeks,
    };

    public PostOccasion Occasion(string template, SampleVariant variant) => PostOccasion.Of(template, programme, variant.Phase, season.Figures(variant));

    public NewsletterRequest Newsletter(SampleVariant variant)
    {
        var post = variant.Phase == Phase.Final ? PostNames.Result : PostNames.SoFar;
        return new NewsletterRequest(Post("letter", variant, null), [new PostLink(programme.Name.In(language), post)]);
    }

    public ReportRequest Report(Phase phase, Entitlement bought) => new(
        programme, Reader with { Entitlement = bought }, PeriodId.Season, phase, Days, season.Figures(new(phase)), [.. season.Evaluations.Where(each => each.Participant == Reader.Id)], language);

    /// <summary>The index of a programme with one post.</summary>
    public string PostIndex(PostRenderer posts, PostPages pages, SampleVariant variant)
    {
        var name = variant.Phase == Phase.Final ? PostNames.Result : PostNames.SoFar;
        var text = posts.Render(Post(name, variant, null));
        var post = new PublishedPost(new Draft(programme.Id, PeriodId.Season.Text, name, text.Title, 1, 1, "", DateTimeOffset.UnixEpoch, null), Days.Through);
        return pages.Index(new Uri($"https://award.example/posts/{programme.Id}"), [new PostList(programme, [new ListedPost(post, text)], HasMore: true)]);
    }

    public string PreferencePage(PreferencePage page, bool suppressed) =>
        page.Render(programme, new ContactLink(programme.Id, Reader.Id, $"{Reader.Id}@award.example", ReportMails.Kind, language), suppressed);

    public ReportMailRequest ReportMail(Phase phase) => new(
        programme, Reader, new Contact($"{Reader.Id}@award.example", Reader.Name, language), PeriodId.Season, phase, Days, season.Figures(new(phase)), ReportLink);
}
