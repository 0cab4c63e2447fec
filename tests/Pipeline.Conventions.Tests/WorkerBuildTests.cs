using System.Text.Json.Nodes;

namespace Pipeline.Conventions.Tests;

/// <summary>
/// What the Functions host would be told by the deployable build, whose packages not every feed has: `WORKER_METADATA` names the functions.metadata that
/// `dotnet publish functions/Pipeline.Functions -p:AzureWorker=true` writes.
/// </summary>
public sealed class WorkerBuildTests
{
    [Fact]
    public void The_deployable_build_declares_the_functions_that_are_agreed_on()
    {
        var path = Environment.GetEnvironmentVariable("WORKER_METADATA");
        Assert.SkipUnless(path is not null, "WORKER_METADATA names no functions.metadata.");

        var told = JsonNode.Parse(File.ReadAllText(path!))!.AsArray().Select(Line).Order(StringComparer.Ordinal);

        told.ShouldBe(TriggerMetadata.Lines);
    }

    private static string Line(JsonNode? function)
    {
        var trigger = function!["bindings"]!.AsArray().Single(binding => $"{binding!["type"]}".EndsWith("Trigger", StringComparison.Ordinal))!;
        return $"{function["name"]}: " + $"{trigger["type"]}" switch
        {
            "httpTrigger" => $"{string.Join(' ', trigger["methods"]!.AsArray().Select(method => $"{method}".ToUpperInvariant()))} /{trigger["route"]} ({trigger["authLevel"]})",
            "timerTrigger" => $"timer {trigger["schedule"]}",
            var queue => queue == "queueTrigger" ? $"queue {trigger["queueName"]}" : queue,
        };
    }
}
