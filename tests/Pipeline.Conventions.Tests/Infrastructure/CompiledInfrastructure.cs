using System.Text.Json.Nodes;

namespace Pipeline.Conventions.Tests.Infrastructure;

/// <summary>
/// infra/ compiled once for all tests: the template as it is sent to Azure, and for each parameter file the resources that the compiler
/// predicts from it, with loops unrolled and every expression evaluated that does not need Azure's answer.
/// </summary>
public sealed class CompiledInfrastructure : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyList<JsonNode>> resources = [];

    /// <summary>`dev` with a network of its own, which no parameter file asks for.</summary>
    public const string Closed = "closed";

    public const string OperatorAddress = "203.0.113.7";

    public static IReadOnlyList<string> Environments { get; } = ["dev", "prod"];

    /// <summary>Warnings; an error stops every test with its text.</summary>
    public string Complaints { get; private set; } = "";

    public JsonNode Template { get; private set; } = new JsonObject();

    public IReadOnlyList<JsonNode> Resources(string environment, string type) =>
        [.. resources[environment].Where(resource => resource.Text("type") == type)];

    public async ValueTask InitializeAsync()
    {
        if (!Bicep.Runs) return;
        var scratch = Bicep.CopyFolder();
        try
        {
            Template = JsonNode.Parse(await RunAsync(scratch.FullName, "build", "main.bicep", "--stdout"))!;
            var open = await File.ReadAllTextAsync(Path.Combine(scratch.FullName, "dev.bicepparam"));
            await File.WriteAllTextAsync(
                Path.Combine(scratch.FullName, $"{Closed}.bicepparam"), $"{open}\nparam privateNetwork = true\nparam operatorAddresses = ['{OperatorAddress}']\n");
            foreach (var environment in Environments.Append(Closed)) await PredictAsync(scratch.FullName, environment);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task PredictAsync(string folder, string environment)
    {
        await RunAsync(
            folder, "snapshot", $"{environment}.bicepparam", "--mode", "overwrite",
            "--tenant-id", Guid.Empty.ToString(), "--subscription-id", Guid.Empty.ToString(),
            "--resource-group", $"rg-award-{environment}", "--location", "norwayeast");
        var snapshot = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, $"{environment}.snapshot.json")))!;
        resources[environment] = [.. snapshot["predictedResources"]!.AsArray().Select(resource => resource!)];
    }

    private async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output, complaints) = await Bicep.RunAsync(folder, arguments);
        if (exitCode != 0) throw new InvalidOperationException($"bicep {arguments[0]} refuses infra/: {complaints}");
        Complaints += complaints;
        return output;
    }
}
