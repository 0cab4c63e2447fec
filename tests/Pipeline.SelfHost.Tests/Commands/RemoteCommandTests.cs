using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.SelfHost.Commands;
using Pipeline.SelfHost.Tests.Functions;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Commands;

/// <summary>`import` and `close` against a running instance.</summary>
public sealed class RemoteCommandTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private TestHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await TestHost.StartAsync(await azurite.ConnectionStringAsync(Token), Token);

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_import_without_faults_exits_with_0()
    {
        var exitCode = await RunAsync("import", folder.Write("a.ndjson", "{\"id\":\"1\"}\n{\"id\":\"2\"}"), "--programme", "p", "--key", TestHost.FunctionKey);

        exitCode.ShouldBe(0);
        Said().ShouldBe("2 read: 2 stored, 0 already there, 0 revised, 0 faulty.\n");
        host.Journal.Of("TakeEvaluations").ShouldBe(["{\"programme\":\"p\",\"id\":\"1\"}\n{\"programme\":\"p\",\"id\":\"2\"}\n"]);
    }

    [Fact]
    public async Task An_import_lists_every_fault_with_its_line_and_exits_with_1()
    {
        var file = folder.Write("a.csv", "id,programme\n1,p\n2,q\nbad,p\n3,p\n");

        var exitCode = await RunAsync("import", file, "--programme", "p", "--key", TestHost.FunctionKey);

        exitCode.ShouldBe(1);
        Said().ShouldBe("""
            line 3 (2): /programme is 'q', but the file is imported for 'p'
            line 4 (e): /channel is unknown
            4 read: 2 stored, 0 already there, 0 revised, 2 faulty.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_period_is_closed_and_followed_until_it_is_done()
    {
        var exitCode = await RunAsync("close", "season", "--programme", "p", "--key", TestHost.AdminKey);

        exitCode.ShouldBe(0);
        Said().ShouldBe("season: due\nseason: counted\nseason: drafted\nseason: reported\nseason: delivered\nseason: done\n");
    }

    [Fact]
    public async Task Closing_a_period_that_is_done_says_so()
    {
        host.App.Services.GetRequiredService<Periods>().States = ["done"];

        (await RunAsync("close", "season", "--programme", "p", "--key", TestHost.AdminKey)).ShouldBe(0);

        Said().ShouldBe("season: done\n");
    }

    [Theory]
    [InlineData("p", TestHost.FunctionKey, "answered 401: This route needs the admin key")]
    [InlineData("unknown", TestHost.AdminKey, "answered 404: /api/periods/unknown/season/close is not there.")]
    public async Task A_refusal_is_told_in_the_words_of_the_door(string programme, string key, string sentence)
    {
        (await RunAsync("close", "season", "--programme", programme, "--key", key)).ShouldBe(1);

        error.ToString().ShouldContain(sentence);
    }

    private Task<int> RunAsync(params string[] arguments) => CommandLine.RunAsync(
        new RootCommand { ImportCommand.Create(), CloseCommand.Create() }, [.. arguments, "--url", host.App.BaseAddress.ToString()], output, error);

    private string Said() => output.ToString().ReplaceLineEndings("\n");
}
