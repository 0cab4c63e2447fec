using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Hosting.Azurite;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Hosting.Azurite;

[Trait("Category", "Slow")]
public sealed class AzuriteProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_stored_is_there_after_a_stop_and_a_start()
    {
        await using (var first = await AzuriteProcess.StartAsync(folder.Path, NodeTools.OnPath, Token))
        {
            await new QueueClient(first.ConnectionString, "kept").CreateAsync(cancellationToken: Token);
            await new BlobContainerClient(first.ConnectionString, "kept").CreateAsync(cancellationToken: Token);
        }

        await using var second = await AzuriteProcess.StartAsync(folder.Path, NodeTools.OnPath, Token);

        (await new QueueClient(second.ConnectionString, "kept").ExistsAsync(Token)).Value.ShouldBeTrue();
        (await new BlobContainerClient(second.ConnectionString, "kept").ExistsAsync(Token)).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task A_stop_leaves_no_process_behind()
    {
        Assert.SkipUnless(ProcessTable.CanBeRead, "The process table is read from /proc.");
        var azurite = await AzuriteProcess.StartAsync(folder.Path, NodeTools.OnPath, Token);
        var running = ProcessTable.With(folder.Path);

        await azurite.DisposeAsync();

        running.ShouldBe([azurite.Id]);
        ProcessTable.With(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_data_folder_serves_one_host_at_a_time()
    {
        await using var first = await AzuriteProcess.StartAsync(folder.Path, NodeTools.OnPath, Token);

        var refusal = await Should.ThrowAsync<CannotStartException>(() => AzuriteProcess.StartAsync(folder.Path, NodeTools.OnPath, Token));

        refusal.Message.ShouldBe(
            $"The data folder '{folder.Path}' is in use by another running pipeline: stop that one, or choose another folder with --data.");
    }

    [Theory]
    [InlineData("no-such-node", "npx", "'no-such-node' was not found")]
    [InlineData("node", "no-such-npx", "'no-such-npx' was not found")]
    public async Task Missing_Node_is_one_sentence_with_what_to_do(string node, string npx, string start)
    {
        var refusal = await Should.ThrowAsync<CannotStartException>(() => AzuriteProcess.StartAsync(folder.Path, new NodeTools(node, npx), Token));

        refusal.Message.ShouldBe(
            $"{start}, and local storage (Azurite) needs it: install Node.js 20 or later from https://nodejs.org, or set AzureWebJobsStorage to a storage account.");
    }

    [Fact]
    public async Task A_start_that_fails_frees_the_folder_and_leaves_no_process_behind()
    {
        Assert.SkipUnless(ProcessTable.CanBeRead, "The process table is read from /proc.");
        // Azurite cannot open a database that is a folder.
        Directory.CreateDirectory(Path.Combine(folder.Path, "__azurite_db_table__.json", "in-the-way"));

        await Should.ThrowAsync<CannotStartException>(() => AzuriteProcess.StartAsync(folder.Path, NodeTools.OnPath, Token));

        ProcessTable.With(folder.Path).ShouldBeEmpty();
        Directory.Delete(Path.Combine(folder.Path, "__azurite_db_table__.json"), recursive: true);
        await using var second = await AzuriteProcess.StartAsync(folder.Path, NodeTools.OnPath, Token);
        second.ConnectionString.ShouldContain("TableEndpoint=http://127.0.0.1:");
    }
}
