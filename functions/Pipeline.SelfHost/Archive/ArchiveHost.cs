using Microsoft.Extensions.DependencyInjection;
using Pipeline.Functions;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Archive;

/// <summary>The pipeline's stores and services with no trigger running, so that no timer, queue or door does anything while a programme is exported or restored.</summary>
internal static class ArchiveHost
{
    public static Task<SelfHostApp> StartAsync(SelfHostOptions options, CancellationToken cancellationToken) => SelfHostApp.StartAsync(
        options with
        {
            Port = 0,
            Quiet = true,
            RunTimers = false,
            Triggers = typeof(ArchiveHost).Assembly,
            Compose = (services, configuration) => services.AddPipeline(configuration)
                .AddSingleton<DefinitionsPart>().AddSingleton<ErasuresPart>().AddSingleton<EvaluationsPart>().AddSingleton<EvaluationsParquet>()
                .AddSingleton<WaitingPart>().AddSingleton<AlertsPart>().AddSingleton<AccountsPart>().AddSingleton<SubscribersPart>().AddSingleton<ShopperLinksPart>()
                .AddSingleton<TextsPart>().AddSingleton<PeriodsPart>().AddSingleton<LinksPart>().AddSingleton<ArchiveParts>()
                .AddSingleton<ProgrammeExport>().AddSingleton<ProgrammeRestore>(),
        },
        cancellationToken);
}
