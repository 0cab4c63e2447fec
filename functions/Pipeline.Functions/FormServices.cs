using Microsoft.Extensions.DependencyInjection;
using Pipeline.Adapters.Forms.Fillout;
using Pipeline.Adapters.Forms.Formbricks;
using Pipeline.Adapters.Forms.GoogleForms;
using Pipeline.Adapters.Forms.Jotform;
using Pipeline.Adapters.Forms.MicrosoftForms;
using Pipeline.Adapters.Forms.Native;
using Pipeline.Adapters.Forms.Qualtrics;
using Pipeline.Adapters.Forms.SurveyJs;
using Pipeline.Adapters.Forms.SurveyMonkey;
using Pipeline.Adapters.Forms.Tally;
using Pipeline.Adapters.Forms.Thin;
using Pipeline.Adapters.Forms.Typeform;
using Pipeline.Core.Forms;

namespace Pipeline.Functions;

/// <summary>Every form service whose webhooks are understood, one line each.</summary>
public static class FormServices
{
    public static IServiceCollection AddFormServices(this IServiceCollection services)
    {
        services.AddSingleton<IFormProvider, NativeForm>();
        services.AddSingleton<IFormProvider>(new StandardForm("standard-webhooks"));
        services.AddSingleton<IFormProvider, TypeformForm>();
        services.AddSingleton<IFormProvider, TallyForm>();
        services.AddSingleton<IFormProvider, FormbricksForm>();
        services.AddSingleton<IFormProvider, JotformForm>();
        services.AddSingleton<IFormProvider, FilloutForm>();
        services.AddSingleton<IFormProvider, GoogleForm>();
        services.AddSingleton<IFormProvider, MicrosoftForm>();
        services.AddSingleton<IFormProvider, SurveyJsForm>();
        services.AddSingleton<IFormProvider, SurveyMonkeyForm>();
        services.AddSingleton<IFormProvider, QualtricsForm>();
        AddReader(services);
        return services;
    }

    private static void AddReader(IServiceCollection services)
    {
        services.AddHttpClient(nameof(ServiceReader)).ConfigurePrimaryHttpMessageHandler(PublicAddresses.CreateHandler);
        services.AddSingleton(provider => new ServiceReader(() => provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ServiceReader))));
    }
}
