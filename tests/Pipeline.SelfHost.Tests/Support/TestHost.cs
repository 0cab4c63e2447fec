using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Tests.Functions;

namespace Pipeline.SelfHost.Tests.Support;

/// <summary>A host over the functions of this assembly, on a free port, with given keys and a log that tests can read.</summary>
public sealed class TestHost : IAsyncDisposable
{
    public const string AdminKey = "the-admin-key";
    public const string FunctionKey = "the-function-key";

    private TestHost(SelfHostApp app, Journal journal, LogLines log) =>
        (App, Journal, Log, Client) = (app, journal, log, new HttpClient { BaseAddress = app.BaseAddress });

    public SelfHostApp App { get; }

    public Journal Journal { get; }

    public LogLines Log { get; }

    public HttpClient Client { get; }

    public static Task<TestHost> StartAsync(string storage, CancellationToken cancellationToken) => StartAsync(storage, options => options, cancellationToken);

    public static async Task<TestHost> StartAsync(string storage, Func<SelfHostOptions, SelfHostOptions> change, CancellationToken cancellationToken)
    {
        var (journal, log) = (new Journal(), new LogLines());
        var options = new SelfHostOptions
        {
            Port = 0,
            RunTimers = false,
            Triggers = typeof(HttpFunctions).Assembly,
            Compose = (services, _) => services.AddSingleton(journal).AddSingleton<Periods>().AddScoped<Counter>(),
            Logging = logging => logging.AddProvider(log),
            Configuration = Settings(storage),
        };
        return new TestHost(await SelfHostApp.StartAsync(change(options), cancellationToken), journal, log);
    }

    public static IConfiguration Settings(string storage) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("AzureWebJobsStorage", storage), new("Keys:Admin", AdminKey), new("Keys:Function", FunctionKey)])
        .Build();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        Log.Dispose();
    }
}
