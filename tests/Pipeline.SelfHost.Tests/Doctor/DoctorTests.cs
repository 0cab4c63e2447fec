using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Pipeline.SelfHost.Commands;
using Pipeline.SelfHost.Doctor;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Hosting.Azurite;
using Pipeline.SelfHost.Tests.Functions;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Doctor;

public sealed class DoctorTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Faults_are_listed_with_what_to_do_and_make_the_exit_code_1()
    {
        var output = new StringWriter();

        var exitCode = await DoctorCommand.ExamineAsync(
            [new Fixed(CheckResult.Fine("Moon", "full")), new Fixed(CheckResult.Fault("Sun", "dark", "Wait until morning."))], output, Token);

        exitCode.ShouldBe(1);
        output.ToString().ReplaceLineEndings("\n").ShouldBe("ok    Moon: full\nFAULT Sun: dark\n      Wait until morning.\n1 to mend.\n");
    }

    [Fact]
    public async Task No_fault_is_exit_code_0()
    {
        var output = new StringWriter();

        (await DoctorCommand.ExamineAsync([new Fixed(CheckResult.Fine("Moon", "full"))], output, Token)).ShouldBe(0);

        output.ToString().ShouldContain("Everything is in order.");
    }

    [Fact]
    public async Task Tools_that_are_there_are_fine()
    {
        (await new DotNetCheck("dotnet").RunAsync(Token)).IsFault.ShouldBeFalse();
        (await new LocalStorageCheck(NodeTools.OnPath).RunAsync(Token)).Finding.ShouldEndWith("Azurite 3.37.0");
    }

    [Fact]
    public async Task Tools_that_are_missing_say_where_to_get_them()
    {
        var dotnet = await new DotNetCheck("no-such-dotnet").RunAsync(Token);
        var node = await new LocalStorageCheck(new NodeTools("no-such-node", "npx")).RunAsync(Token);

        dotnet.Remedy.ShouldBe("Install the .NET 10 SDK from https://dotnet.microsoft.com/download.");
        node.Remedy.ShouldNotBeNull().ShouldStartWith("'no-such-node' was not found");
    }

    [Fact]
    public async Task Storage_that_answers_is_fine_and_none_is_fine_too()
    {
        var reachable = await new StorageCheck(TestHost.Settings(await azurite.ConnectionStringAsync(Token))).RunAsync(Token);
        var none = await new StorageCheck(TestHost.Settings("")).RunAsync(Token);

        reachable.ShouldBe(CheckResult.Fine("Storage", "devstoreaccount1 answers"));
        none.ShouldBe(CheckResult.Fine("Storage", "none configured; Azurite is started when needed"));
    }

    [Theory]
    [InlineData("nonsense", "The setting AzureWebJobsStorage is no storage connection string")]
    [InlineData("AccountName=a;AccountKey=YWJj;QueueEndpoint=http://127.0.0.1:9/a;", "Check AzureWebJobsStorage and the network")]
    public async Task Storage_that_is_wrong_or_away_is_a_fault(string storage, string remedy)
    {
        var result = await new StorageCheck(TestHost.Settings(storage)).RunAsync(Token);

        result.Remedy.ShouldNotBeNull().ShouldStartWith(remedy);
    }

    [Fact]
    public async Task Storage_that_refuses_the_key_says_so()
    {
        var settings = TestHost.Settings((await azurite.ConnectionStringAsync(Token)).Replace("AccountKey=E", "AccountKey=F", StringComparison.Ordinal));

        var result = await new StorageCheck(settings).RunAsync(Token);

        result.Finding.ShouldBe("it refused (403 AuthenticationFailed)");
    }

    [Fact]
    public async Task A_setting_that_stops_a_start_is_named()
    {
        var options = Options() with { Compose = (_, _) => throw new OptionsValidationException("", typeof(string), ["Mail__From is no address."]) };

        var result = await new ConfigurationCheck(options).RunAsync(Token);

        result.Remedy.ShouldBe("Mail__From is no address.");
    }

    [Fact]
    public async Task A_host_file_that_stops_a_start_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("host.json", """{ "functionTimeout": "soon" }""");

        var result = await new ConfigurationCheck(Options() with { HostJsonPath = path }).RunAsync(Token);

        result.Remedy.ShouldNotBeNull().ShouldContain("'functionTimeout' is 'soon'");
    }

    [Fact]
    public async Task The_configuration_is_composed_as_with_local_storage_when_none_is_set()
    {
        IConfiguration? seen = null;
        var options = Options() with { Compose = (_, configuration) => seen = configuration };

        var result = await new ConfigurationCheck(options).RunAsync(Token);

        result.ShouldBe(CheckResult.Fine("Configuration", "host.json and settings; 15 functions"));
        seen!["AzureWebJobsStorage"].ShouldBe("UseDevelopmentStorage=true");
    }

    [Fact]
    public async Task A_port_is_free_or_taken()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var taken = await new PortCheck(port).RunAsync(Token);
        listener.Stop();
        var free = await new PortCheck(port).RunAsync(Token);

        taken.ShouldBe(CheckResult.Fault($"Port {port}", "taken", "Stop what uses it, or choose another with --port."));
        free.ShouldBe(CheckResult.Fine($"Port {port}", "free"));
    }

    private static SelfHostOptions Options() => new()
    {
        Configuration = new ConfigurationBuilder().Build(),
        Triggers = typeof(HttpFunctions).Assembly,
        Compose = (_, _) => { },
    };

    private sealed class Fixed(CheckResult result) : IDoctorCheck
    {
        public Task<CheckResult> RunAsync(CancellationToken cancellationToken) => Task.FromResult(result);
    }
}
