using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Hosting.Triggers;

namespace Pipeline.SelfHost.Doctor;

/// <summary>host.json, the trigger classes and every setting, as a start would check them; nothing is started.</summary>
internal sealed class ConfigurationCheck(SelfHostOptions options) : IDoctorCheck
{
    private const string Subject = "Configuration";

    public Task<CheckResult> RunAsync(CancellationToken cancellationToken) => Task.FromResult(Check());

    private CheckResult Check()
    {
        try
        {
            HostJson.Load(options.HostJsonPath);
            var triggers = TriggerDiscovery.In(options.Triggers);
            Compose();
            return CheckResult.Fine(Subject, $"host.json and settings; {triggers.Http.Count + triggers.Timers.Count + triggers.Queues.Count} functions");
        }
        catch (CannotStartException exception)
        {
            return CheckResult.Fault(Subject, "a start would fail", exception.Message);
        }
        catch (OptionsValidationException exception)
        {
            return CheckResult.Fault(Subject, "a setting is wrong", string.Join(" ", exception.Failures));
        }
    }

    private void Compose()
    {
        var settings = new ConfigurationBuilder().AddConfiguration(options.Configuration);
        if (!StorageConnection.IsConfigured(options.Configuration))
            settings.AddInMemoryCollection([new(StorageConnection.Setting, "UseDevelopmentStorage=true")]);

        var services = new ServiceCollection().AddLogging();
        options.Compose(services, settings.Build());
        using var provider = services.BuildServiceProvider();
        provider.GetService<IStartupValidator>()?.Validate();
    }
}
