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
using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Functions.Http;
using Pipeline.Functions.Options;
using Pipeline.Rendering;
using Pipeline.Rendering.Mails;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Reports;
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
        services.AddSingleton<IReportStore, TableReportStore>();
        services.AddSingleton<IDeliveryStore, TableDeliveryStore>();
        services.AddSingleton<IQuarantine, TableQuarantine>();
        services.AddSingleton<IPeriodQueue, StorageQueuePeriodQueue>();
    }

    private static void AddDoors(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ISecretSource>(new ConfiguredSecrets(configuration));
        services.AddSingleton<IFormProvider, NativeForm>();
        services.AddSingleton<ProgrammeCatalogue>().AddSingleton<PutProgramme>();
        services.AddSingleton<FormCatalogue>().AddSingleton<TakeHook>();
        services.AddSingleton<TakeEvaluations>().AddSingleton<ReviewEvaluation>();
        services.AddSingleton<Door>().AddSingleton<EvaluationDoor>().AddSingleton<PeriodRoute>().AddSingleton<Health>().AddSingleton<Feed>();
        services.AddSingleton<OwnFigures>();
    }

    private static void AddPeriods(IServiceCollection services)
    {
        services.AddSingleton<CountDays>().AddSingleton<CountRunningSeasons>().AddSingleton<EarlierPeriods>().AddSingleton<ResultsBuilder>().AddSingleton<PeriodResultsSource>();
        services.AddSingleton<CloseDuePeriods>().AddSingleton<ClosePeriod>().AddSingleton<AdvancePeriod>();
        services.AddSingleton<IPeriodWork, CountPeriod>();
        services.AddSingleton<IPeriodWork, DraftPosts>();
        services.AddSingleton<IPeriodWork, RenderReports>();
        services.AddSingleton<IPeriodWork, DeliverMails>();
        services.AddSingleton<IPeriodWork, SettlePeriod>();
        services.AddSingleton<ApprovePost>();
    }

    private static void AddTexts(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(new RenderingOptions
        {
            TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates"),
            SiteBaseUrl = settings.Site.BaseUrl,
            Notice = settings.Site.Notice,
            Contact = settings.Mail.ReplyTo ?? settings.Mail.Sender,
        });
        services.AddSingleton(provider => TemplateLibrary.Load(provider.GetRequiredService<RenderingOptions>().TemplatesRoot));
        services.AddSingleton<IPostRenderer, PostRenderer>();
        services.AddSingleton<IReportRenderer, ReportRenderer>();
        services.AddSingleton<IMailRenderer, MailRenderer>();
        services.AddSingleton<ITokenSource, RandomTokens>();
        services.AddSingleton<IReportLinks, ReportLinks>();
        services.AddSingleton<ReportMails>().AddSingleton<MailDispatch>();
        services.AddSingleton(new MailIdentity(settings.Mail.Sender, settings.Mail.SenderName, settings.Mail.ReplyTo));
        services.AddSingleton<IMailSender, OutboxMailSender>();
    }
}
