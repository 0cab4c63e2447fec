using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Hosting.Azurite;
using Pipeline.SelfHost.Tests.Functions;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Hosting;

public sealed class SelfHostAppTests(AzuriteFixture azurite) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Without_configured_storage_Azurite_runs_beside_it_and_stops_with_it()
    {
        Assert.SkipUnless(ProcessTable.CanBeRead, "The process table is read from /proc.");
        IReadOnlyList<int> running;
        await using (var app = await SelfHostApp.StartAsync(Unconfigured(), Token))
        {
            running = ProcessTable.With(folder.Path);
            app.DataDirectory.ShouldBe(folder.Path);
            app.Configuration["AzureWebJobsStorage"].ShouldNotBeNull().ShouldContain("QueueEndpoint=http://127.0.0.1:");
            await app.Queues.WhenIdleAsync(Token);
        }

        running.ShouldHaveSingleItem();
        ProcessTable.With(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_start_that_fails_behind_Azurite_stops_Azurite_again()
    {
        Assert.SkipUnless(ProcessTable.CanBeRead, "The process table is read from /proc.");
        var options = Unconfigured() with { Compose = (_, _) => throw new OptionsValidationException("Mail", typeof(string), ["Mail__From is no address."]) };

        await Should.ThrowAsync<OptionsValidationException>(() => SelfHostApp.StartAsync(options, Token));

        ProcessTable.With(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var storage = await azurite.ConnectionStringAsync(Token);

        var refusal = await Should.ThrowAsync<CannotStartException>(
            () => TestHost.StartAsync(storage, options => options with { Port = port }, Token));

        refusal.Message.ShouldBe($"Port {port} is taken: stop what uses it, or choose another with --port.");
    }

    [Fact]
    public async Task Keys_that_are_not_set_are_generated_anew()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AzureWebJobsStorage", await azurite.ConnectionStringAsync(Token)), new("Keys:Function", "mine")])
            .Build();

        await using var first = await TestHost.StartAsync("", options => options with { Configuration = settings }, Token);
        await using var second = await TestHost.StartAsync("", options => options with { Configuration = settings }, Token);

        first.App.Keys.AdminGenerated.ShouldBeTrue();
        first.App.Keys.Admin.Length.ShouldBe(32);
        first.App.Keys.Admin.ShouldNotBe(second.App.Keys.Admin);
        first.App.Keys.Function.ShouldBe("mine");
        first.App.Keys.FunctionGenerated.ShouldBeFalse();
    }

    [Fact]
    public async Task The_pipeline_s_services_get_the_clock_of_the_options()
    {
        var clock = new FakeTimeProvider();

        await using var host = await TestHost.StartAsync(
            await azurite.ConnectionStringAsync(Token),
            options => options with { TimeProvider = clock, Compose = (services, _) => services.AddSingleton(TimeProvider.System).AddSingleton(new Journal()) },
            Token);

        host.App.Services.GetRequiredService<TimeProvider>().ShouldBeSameAs(clock);
    }

    private SelfHostOptions Unconfigured() => new()
    {
        Port = 0,
        DataDirectory = folder.Path,
        Configuration = new ConfigurationBuilder().Build(),
        Triggers = typeof(QueueFunctions).Assembly,
        RunTimers = false,
        Compose = (services, _) => services.AddSingleton(new Journal()),
        Quiet = true,
        NodeTools = NodeTools.OnPath,
    };
}
