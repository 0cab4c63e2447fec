using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Adapters;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Erasures;
using Pipeline.Adapters.Outbox;
using Pipeline.Adapters.Queues;
using Pipeline.Adapters.SendGrid;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Alerts;
using Pipeline.Core.Appeals;
using Pipeline.Core.Audit;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Corrections;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Quality;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Filling;
using Pipeline.Core.Forms;
using Pipeline.Core.Links;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Operations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Editing;
using Pipeline.Core.Posts.Scheduling;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Retention;
using Pipeline.Core.Tallies;
using Pipeline.Core.Templates;
using Pipeline.Functions.Desk;
using Pipeline.Functions.Frames;
using Pipeline.Functions.Http;
using Pipeline.Functions.Options;
using Pipeline.Functions.Telemetry;
using Pipeline.Functions.Texts;
using Pipeline.Rendering;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Desk;
using Pipeline.Rendering.Exports;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Verification;

namespace Pipeline.Functions;

/// <summary>The one place where ports meet adapters. Throws OptionsValidationException for a setting that is present and wrong.</summary>
public static class Composition
{
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = Settings.From(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings.Site).AddSingleton(settings.SendGrid);
        AddStorage(services, settings.Storage);
        AddDoors(services, configuration);
        AddShopperForm(services);
        AddPeriods(services);
        AddAppeals(services);
        AddErasures(services);
        AddTexts(services, settings);
        AddDesk(services, settings.Desk);
        AddOperations(services);
        services.AddTelemetry(settings.Telemetry);
        return services;
    }

    private static void AddStorage(IServiceCollection services, StorageSettings storage)
    {
        var clients = StorageClients.Of(storage);
        services.AddSingleton(clients.Tables).AddSingleton(clients.Blobs).AddSingleton(clients.Queues);
        services.AddSingleton<StorageSetup>().AddHostedService<PrepareStorage>();
        services.AddSingleton<IProgrammeStore, BlobProgrammeStore>();
        services.AddSingleton<IFormStore, BlobFormStore>();
        services.AddSingleton<IEvaluationStore, TableEvaluationStore>().AddSingleton<ISentPayloads, TableSentPayloads>();
        services.AddSingleton<IPeriodStore, TablePeriodStore>();
        services.AddSingleton<IResultsStore, TableResultsStore>();
        services.AddSingleton<IDraftStore, TableDraftStore>();
        services.AddSingleton<IQuoteApprovals, TableQuoteApprovals>();
        services.AddSingleton<IReportStore, TableReportStore>();
        services.AddSingleton<IDeliveryStore, TableDeliveryStore>().AddSingleton<IMailingStore, TableMailingStore>();
        services.AddSingleton<IContactStore, TableContactStore>().AddSingleton<IContactLinks, TableContactLinks>();
        services.AddSingleton<ISubscribers, TableSubscribers>();
        services.AddSingleton<IShopperLinks, TableShopperLinks>();
        services.AddSingleton<IQuarantine, TableQuarantine>();
        services.AddSingleton<IAppealStore, TableAppealStore>();
        services.AddSingleton<IAlertStore, TableAlertStore>().AddSingleton<IFlagStore, TableFlagStore>();
        services.AddSingleton<IAuditList, TableAuditList>();
        services.AddSingleton<ITemplateOverrideStore, BlobTemplateOverrideStore>();
        services.AddSingleton<IPeriodQueue, StorageQueuePeriodQueue>().AddSingleton<IMailQueue, StorageQueueMailQueue>().AddSingleton<IPoisonQueues, StoragePoisonQueues>();
    }

    private static void AddDoors(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ISecretSource>(new ConfiguredSecrets(configuration));
        services.AddFormServices();
        services.AddSingleton<ProgrammeCatalogue>().AddSingleton<PutProgramme>();
        services.AddSingleton<FormCatalogue>().AddSingleton<TakeHook>().AddSingleton<ReplayQuarantine>().AddSingleton<ReplayPeriod>();
        services.AddSingleton<TakeEvaluations>().AddSingleton<ReviewEvaluation>().AddSingleton<ReviewQueue>().AddSingleton<ApproveMany>().AddSingleton<LookForFlags>();
        services.AddSingleton<Door>().AddSingleton<IntakeDoor>().AddSingleton<EvaluationDoor>().AddSingleton<PeriodRoute>().AddSingleton<Health>();
        services.AddSingleton<Feed>().AddSingleton<Sitemap>().AddSingleton<PostReading>().AddSingleton<SiteAssets>();
        services.AddSingleton<ReportAnswer>().AddSingleton<DraftForms>();
        services.AddSingleton<OwnFigures>();
        services.AddSingleton<Contacts>().AddSingleton<TakeMailEvents>().AddSingleton<MailEventDoor>();
        services.AddSingleton<SignUp>().AddSingleton<ConfirmSignUp>().AddSingleton<ForgetUnconfirmed>().AddSingleton<SignUpRate>().AddSingleton<SignUpDoor>();
        services.AddSingleton<ForgetSettled>().AddSingleton<ForgetLinks>().AddSingleton<ForgetMails>().AddSingleton<ForgetByAge>();
        services.AddSingleton<MailChoices>().AddSingleton<Unsubscribe>().AddSingleton<FailedLookups>().AddSingleton<ReportAccess>();
    }

    private static void AddShopperForm(IServiceCollection services)
    {
        services.AddSingleton<CreateLinks>().AddSingleton<ProgrammeLinks>().AddSingleton<FormAddress>().AddSingleton<LinkDoor>();
        services.AddSingleton<FillForm>().AddSingleton<ShopperFormDoor>();
        services.AddSingleton<IFormPage>(provider => provider.GetRequiredService<CurrentTexts>());
    }

    private static void AddDesk(IServiceCollection services, DeskSettings desk)
    {
        services.AddSingleton(desk).AddSingleton<DeskSessions>().AddSingleton<DeskRenderer>();
        services.AddSingleton<DeskDoor>().AddSingleton<DeskProgrammes>().AddSingleton<DeskSignIn>().AddSingleton<LastVisit>().AddSingleton<DeskOverview>();
        services.AddSingleton<DeskReview>().AddSingleton<DeskQuarantine>().AddSingleton<DeskAppeals>().AddSingleton<DeskCorrections>().AddSingleton<FailedMails>().AddSingleton<DeskDeliveries>().AddSingleton<DeskMails>();
        services.AddSingleton<DeskCalendar>().AddSingleton<DeskDefinition>().AddSingleton<DeskParticipants>().AddSingleton<DeskLinks>();
        services.AddSingleton<DeskDrafts>().AddSingleton<DraftProof>().AddSingleton<DraftArchive>().AddSingleton<DeskLater>().AddSingleton<DeskQuotes>();
        services.AddSingleton<IPostEditor, PostEditor>().AddSingleton<EditPost>();
    }

    private static void AddPeriods(IServiceCollection services)
    {
        services.AddSingleton<CountDays>().AddSingleton<CountRunningSeasons>().AddSingleton<EarlierPeriods>().AddSingleton<ResultsBuilder>().AddSingleton<WeekByWeek>().AddSingleton<PeriodResultsSource>();
        services.AddSingleton<CloseDuePeriods>().AddSingleton<ClosePeriod>().AddSingleton<AdvancePeriod>().AddSingleton<RestorePeriod>();
        services.AddSingleton<IPeriodWork, CountPeriod>();
        services.AddSingleton<DraftNewsletter>();
        AddWriting<DraftPosts>(services);
        AddWriting<RenderReports>(services);
        AddWriting<DeliverMails>(services);
        services.AddSingleton<IPeriodWork, SettlePeriod>();
        AddMailings(services);
        services.AddSingleton<SchedulePost>().AddSingleton<PublishScheduled>();
        services.AddSingleton<ReleaseLetter>().AddSingleton<ApprovePost>().AddSingleton<PublishedPosts>().AddSingleton<PeriodQuotes>().AddSingleton<DecideQuote>();
    }

    private static void AddMailings(IServiceCollection services)
    {
        services.AddSingleton<MailRound>().AddSingleton<ReleaseMailing>().AddSingleton<AdvanceMailing>().AddSingleton<AskStalledMailings>();
        services.AddSingleton<IMailingWork, NewsletterMails>().AddSingleton<CorrectionMails>().AddSingleton<IMailingWork>(provider => provider.GetRequiredService<CorrectionMails>());
        services.AddSingleton<IReportChanges, ReportChanges>().AddSingleton<OfferCorrections>().AddSingleton<ReleaseCorrections>();
    }

    private static void AddAppeals(IServiceCollection services)
    {
        services.AddSingleton<AppealDoor>().AddSingleton<OpenAppeal>().AddSingleton<MoveAppeal>().AddSingleton<ReportAppeals>();
        services.AddSingleton<HypotheticalFigures>().AddSingleton<UntrueTexts>().AddSingleton<UntrueReports>().AddSingleton<PreviewAppeal>();
        services.AddSingleton<CorrectEvaluation>().AddSingleton<TellAgain>().AddSingleton<ResolveAppeal>();
        services.AddSingleton<IPrintedFigures, PrintedFigures>().AddSingleton<IChosenWords, ChosenWords>().AddSingleton<ICorrections, LedgerCorrections>().AddSingleton<PostErrata>();
        services.AddSingleton<IAppealPage>(provider => provider.GetRequiredService<CurrentTexts>());
    }

    private static void AddErasures(IServiceCollection services)
    {
        services.AddSingleton<IErasureRegister, TableErasureRegister>().AddSingleton<IPersonalPlaces, StoragePersonalPlaces>();
        services.AddSingleton<Fingerprints>().AddSingleton<ErasedPeople>().AddSingleton<ErasureTargets>();
        services.AddSingleton<ErasureRun>().AddSingleton<ErasePerson>().AddSingleton<EraseAgain>().AddSingleton<ErasureDoor>();
    }

    private static void AddOperations(IServiceCollection services)
    {
        services.AddSingleton<ITickStore, TableTickStore>().AddSingleton<IQueueDepths, StorageQueueDepths>().AddSingleton<TakePulse>();
        services.AddSingleton<TickFrame>().AddSingleton<StepFrame>();
    }

    private static void AddWriting<T>(IServiceCollection services)
        where T : class, IPeriodWork =>
        services.AddSingleton<T>()
            .AddSingleton<IPeriodWork>(provider => new WithFreshTemplates(provider.GetRequiredService<T>(), provider.GetRequiredService<FreshTemplates>()));

    private static void AddTexts(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(new RenderingOptions
        {
            TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates"),
            SiteBaseUrl = settings.Site.BaseUrl,
            Notice = settings.Site.Notice,
            Notices = settings.Site.Notices,
            Contact = settings.Mail.ReplyTo ?? settings.Mail.Sender,
        });
        services.AddSingleton<TemplateShelf>().AddSingleton<FreshTemplates>().AddSingleton<CurrentTexts>().AddSingleton<PostExports>().AddSingleton<ChartFiles>();
        services.AddSingleton<IPostRenderer>(provider => provider.GetRequiredService<CurrentTexts>());
        services.AddSingleton<INewsletterRenderer>(provider => provider.GetRequiredService<CurrentTexts>());
        services.AddSingleton<IReportRenderer>(provider => provider.GetRequiredService<CurrentTexts>());
        services.AddSingleton<IMailRenderer>(provider => provider.GetRequiredService<CurrentTexts>());
        services.AddSingleton<IPostPages>(provider => provider.GetRequiredService<CurrentTexts>());
        services.AddSingleton<IPreferencePage>(provider => provider.GetRequiredService<CurrentTexts>());
        services.AddSingleton<ISubscriberTexts>(provider => provider.GetRequiredService<CurrentTexts>());
        services.AddSingleton<INewsletterAddresses, NewsletterAddresses>();
        services.AddSingleton<IReportPdf, ReportPdf>();
        services.AddSingleton<ITokenSource, RandomTokens>();
        services.AddSingleton(settings.Links).AddSingleton<ITokenMint, DerivedTokens>();
        services.AddSingleton<IReportLinks, ReportLinks>();
        services.AddSingleton<IUnsubscribeAddress, UnsubscribeAddress>().AddSingleton<UnsubscribeLinks>();
        services.AddSingleton(new ReportAttachmentRule(settings.Mail.AttachesPdf)).AddSingleton<ReportAttachment>().AddSingleton<MailRefusals>();
        services.AddSingleton<ReportMails>().AddSingleton<MailDispatch>().AddSingleton<DeliverySettlement>().AddSingleton<PeriodDeliveries>().AddSingleton<ReleasePreview>();
        services.AddSingleton<AlertAccounts>().AddSingleton<AlertMails>().AddSingleton<CollectAlerts>().AddSingleton<SendAlerts>();
        services.AddSingleton(new MailIdentity(settings.Mail.Sender, settings.Mail.SenderName, settings.Mail.ReplyTo));
        services.AddSingleton<IMailFile, MimeMailFile>();
        if (settings.SendGrid.Mails is { } sendGrid) services.AddSingleton(sendGrid).AddSingleton<IMailSender, SendGridMailSender>();
        else services.AddSingleton<IMailSender, OutboxMailSender>();
    }
}
