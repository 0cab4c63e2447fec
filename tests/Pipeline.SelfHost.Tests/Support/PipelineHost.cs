using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Programmes;
using Pipeline.Functions;

namespace Pipeline.SelfHost.Tests.Support;

/// <summary>The pipeline's own doors over HTTP, with the programme of the sample season under an id of its own and nothing evaluated.</summary>
public sealed class PipelineHost(AzuriteFixture azurite) : IAsyncLifetime
{
    private TestHost host = null!;

    public Programme Programme { get; private set; } = null!;

    /// <summary>A client without a key and without cookies, which follows no redirect.</summary>
    public HttpClient Stranger { get; private set; } = null!;

    /// <summary>A client with the function key.</summary>
    public HttpClient Leader => host.Client;

    public T Get<T>()
        where T : notnull => host.App.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(
            await azurite.ConnectionStringAsync(CancellationToken.None),
            options => options with { Triggers = typeof(Composition).Assembly, Compose = (services, configuration) => services.AddPipeline(configuration) },
            CancellationToken.None);
        host.Client.DefaultRequestHeaders.Add("x-functions-key", TestHost.FunctionKey);
        Stranger = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.App.BaseAddress };

        var sample = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json")))!["programme"]!;
        var id = TestNames.Next("sample");
        sample["id"] = id;
        await Get<PutProgramme>().PutAsync(id, Encoding.UTF8.GetBytes(sample.ToJsonString()), CancellationToken.None);
        Programme = (await Get<ProgrammeCatalogue>().FindAsync(id, CancellationToken.None))!.Programme;
    }

    public async ValueTask DisposeAsync()
    {
        Stranger.Dispose();
        await host.DisposeAsync();
    }
}
