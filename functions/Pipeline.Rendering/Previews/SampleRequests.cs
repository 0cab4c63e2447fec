using Pipeline.Core.Alerts;
using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Filling;
using Pipeline.Core.Links;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Rendering.Filling;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Subscribers;

namespace Pipeline.Rendering.Previews;

/// <summary>What texts of a sample season are asked for with, in one language. Reports are those of the participant named first.</summary>
internal sealed class SampleRequests(PreviewSeason season, string language)
{
    private static readonly Uri ReportLink = new("https://award.example/r/sample");
    private static readonly Uri SignUpLink = new("https://award.example/newsletter/sample");
    private static readonly Uri ConfirmationLink = new("https://award.example/newsletter/confirm/sample");
    private static readonly Uri UnsubscribeLink = new("https://award.example/u/sample");

    private readonly Programme programme = season.Programme with { Locale = language };

    private Participant Reader => programme.Participants[0];

    private DayRange Days => PeriodId.Season.Within(programme.Season)!.Value;

    public PostRequest Post(string template, SampleVariant variant, ChannelFocus? focus) => new(
        programme, template, template, variant.Phase == Phase.Final ? PeriodId.Season : PeriodId.To(Days.Through), variant.Phase, Days, season.Figures(variant),
        QuoteShortlist.Choose(programme, season.Evaluations, QuoteShortlist.Printed))
    {
        Focus = focus,
        Weeks = season.Weeks,
        Errata = variant.Corrected ? [new Erratum(Days.Through, [new([FigureId.TotalOfAll().ToString()], "1", "2"), new([FigureId.Dialogues().ToString()], "1", null)])] : [],
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

    /// <summary>The form after an appeal that was declined, or what is shown once one is kept.</summary>
    public AppealPageRequest Appeal(bool isKept)
    {
        var evaluation = new Evaluation(
            "sample", programme.Id, Reader.Id, programme.Channels[0].Id, programme.Season.End.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), null, Responder.Human, Outcome.Answered, null,
            new Dictionary<string, string>(), new Dictionary<string, string>());
        var opened = new Appeal(
            "sample-1", programme.Id, Reader.Id, evaluation.Id, AppealKind.Rescore, "", AppealParty.Participant, null, evaluation.OccurredAt.AddDays(1), [], null);
        return isKept
            ? new(programme, Reader, evaluation, language, AppealFace.Kept, opened)
            : new(programme, Reader, evaluation, language, AppealFace.Form, opened.With(new(AppealState.Declined, null, "", null, opened.OpenedAt)));
    }

    public string SignUpPage(SubscriberTexts texts, SignUpFace face) => texts.SignUpPage(programme, language, face);

    public string ConfirmationPage(SubscriberTexts texts, ConfirmationFace face) => texts.ConfirmationPage(
        programme, new Subscriber(programme.Id, "reader@award.example", language, default, SignUpLink, texts.Consent(programme, language), null), face, SignUpLink);

    public MailContent ConfirmationMail(SubscriberTexts texts) => texts.ConfirmationMail(programme, language, ConfirmationLink);

    /// <summary>The form of a dialogue that was sent and is revised, with a fault at a field; or one that is filled in for the first time.</summary>
    public string FormPage(FormPage page, bool isSent)
    {
        var channel = programme.Channels[0].Id;
        var evaluation = new Evaluation(
            "form:sample", programme.Id, Reader.Id, channel, programme.Season.End.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), null, Responder.Human, Outcome.Answered, 90,
            programme.Questions.Where(question => question.AppliesTo(channel)).Skip(1).ToDictionary(question => question.Id, question => question.AnswerAt(0)),
            programme.Comments.Take(1).ToDictionary(field => field.Id, _ => Reader.Name));
        var link = new ShopperLink(programme.Id, "sample", Reader.Id, null, null, default, DateTimeOffset.MaxValue, Revoked: false, null);
        var sent = new StoredEvaluation(
            evaluation, programme.LocalDay(evaluation.OccurredAt), EvaluationState.Approved, [], 1, "", evaluation.OccurredAt, FillForm.Source, default);
        IReadOnlyList<FieldFault> faults = isSent ? [new(FieldNames.Date, FieldFaultKind.OutsideSeason)] : [];
        var fields = isSent ? FilledFields.Of(programme, evaluation) : new Dictionary<string, string>();
        return page.Form(new(new(programme, Reader, link, isSent ? sent : null, TakesAnswers: true), language, channel, fields, faults, programme.Season.End));
    }

    public string UnreachableForm(FormPage page) => page.Unreachable(language, new Dictionary<string, string> { [FieldNames.Date] = "2021-02-01" });

    public ReportMailRequest ReportMail(Phase phase) => new(
        programme, Reader, new Contact($"{Reader.Id}@award.example", Reader.Name, language), PeriodId.Season, phase, Days, season.Figures(new(phase)), ReportLink,
        UnsubscribeLink);

    public AlertMailRequest AlertMail() => new(
        programme, Reader, new Contact($"{Reader.Id}@award.example", Reader.Name, language), PeriodId.Holding(PeriodKind.Week, Days.Through), 40,
        [new(PeriodId.Holding(PeriodKind.Month, Days.From).Within(programme.Season)!.Value, null, 2), new(Days, programme.Channels[0], 1)], UnsubscribeLink);
}
