using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Adapters;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Forms;
using Pipeline.Adapters.Outbox;
using Pipeline.Adapters.Queues;
using Pipeline.Adapters.Tables;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Evaluations.Review;
using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Core.Templates;
using Pipeline.Functions.Http;
using Pipeline.Functions.Options;
using Pipeline.Functions.Texts;
using Pipeline.Rendering;
using Pipeline.Rendering.Exports;
using Pipeline.Rendering.Pdf;
using Pipeline.Rendering.Templates;

namespace Pipeline.Functions;

/// <summary>The one place where ports meet adapters. Throws OptionsValidationException for a setting that is present and wrong.</summary>
public static class Composition
{
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = Settings.From(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings.Site);
        AddStorage(services, settings.Storage);
        AddDoors(services, configuration);
        AddPeriods(services);
        AddTexts(services, settings);
        return services;
    }

    private static void AddStorage(IServiceCollection services, StorageSettings storage)
    {
        var clients = StorageClients.Of(storage);
        services.AddSingleton(clients.Tables).AddSingleton(clients.Blobs).AddSingleton(clients.Queues);
        services.AddSingleton<StorageSetup>().AddHostedService<PrepareStorage>();
        services.AddSingleton<IProgrammeStore, BlobProgrammeStore>();
        services.AddSingleton<IFormStore, BlobFormStore>();
        services.AddSingleton<IEvaluationStore, TableEvaluationStore>();
        services.AddSingleton<IPeriodStore, TablePeriodStore>();
        services.AddSingleton<IResultsStore, TableResultsStore>();
        services.AddSingleton<IDraftStore, TableDraftStore>();
        services.AddSingleton<IQuoteApprovals, TableQuoteApprovals>();
        services.AddSingleton<IReportStore, TableReportStore>();
        services.AddSingleton<IDeliveryStore, TableDeliveryStore>();
        services.AddSingleton<IQuarantine, TableQuarantine>();
        services.AddSingleton<ITemplateOverrideStore, BlobTemplateOverrideStore>();
        services.AddSingleton<IPeriodQueue, StorageQueuePeriodQueue>();
    }

    private static void AddDoors(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ISecretSource>(new ConfiguredSecrets(configuration));
        services.AddSingleton<IFormProvider, NativeForm>();
        services.AddSingleton<ProgrammeCatalogue>().AddSingleton<PutProgramme>();
        services.AddSingleton<FormCatalogue>().AddSingleton<TakeHook>();
        services.AddSingleton<TakeEvaluations>().AddSingleton<ReviewEvaluation>().AddSingleton<ReviewQueue>().AddSingleton<ApproveMany>();
        services.AddSingleton<Door>().AddSingleton<EvaluationDoor>().AddSingleton<PeriodRoute>().AddSingleton<Health>().AddSingleton<Feed>().AddSingleton<ReportAnswer>();
        services.AddSingleton<OwnFigures>();
    }

    private static void AddPeriods(IServiceCollection services)
    {
        services.AddSingleton<CountDays>().AddSingleton<CountRunningSeasons>().AddSingleton<EarlierPeriods>().AddSingleton<ResultsBuilder>().AddSingleton<PeriodResultsSource>();
        services.AddSingleton<CloseDuePeriods>().AddSingleton<ClosePeriod>().AddSingleton<AdvancePeriod>();
        services.AddSingleton<IPeriodWork, CountPeriod>();
        AddWriting<DraftPosts>(services);
        AddWriting<RenderReports>(services);
        AddWriting<DeliverMails>(services);
        services.AddSingleton<IPeriodWork, SettlePeriod>();
        services.AddSingleton<ApprovePost>().AddSingleton<PeriodQuotes>().AddSingleton<DecideQuote>();
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
            Contact = settings.Mail.ReplyTo ?? settings.Mail.Sender,
        });
        services.AddSingleton<TemplateShelf>().AddSingleton<FreshTemplates>().AddSingleton<CurrentTexts>().AddSingleton<PostExports>();
        services.AddSingleton<IPostRenderer>(provider => provider.GetRequiredService<CurrentTexts>());
        services.AddSingleton<IReportRenderer>(provider => provider.GetRequiredService<CurrentTexts>());
        services.AddSingleton<IMailRenderer>(provider => provider.GetRequiredService<CurrentTexts>());
        services.AddSingleton<IReportPdf, ReportPdf>();
        services.AddSingleton<ITokenSource, RandomTokens>();
        services.AddSingleton<IReportLinks, ReportLinks>();
        services.AddSingleton<ReportMails>().AddSingleton<MailDispatch>();
        services.AddSingleton(new MailIdentity(settings.Mail.Sender, settings.Mail.SenderName, settings.Mail.ReplyTo));
        services.AddSingleton<IMailSender, OutboxMailSender>();
    }
}
