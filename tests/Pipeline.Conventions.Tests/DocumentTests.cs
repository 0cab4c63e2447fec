using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Queues;
using Pipeline.Adapters.Tables;
using Pipeline.Conventions.Tests.Infrastructure;
using Pipeline.Core.Results;
using Pipeline.Core.Telemetry;

namespace Pipeline.Conventions.Tests;

public sealed partial class DocumentTests
{
    [Fact]
    public void Every_table_container_and_queue_has_a_row_in_the_architecture()
    {
        var text = Repository.Read("functions/README.md");

        foreach (var name in TableNames.All.Concat(BlobNames.All).Concat(QueueNames.All)) text.ShouldContain($"| `{name}`", customMessage: name);
    }

    [Fact]
    public void Every_measure_stands_in_the_architecture_as_the_code_describes_it()
    {
        var text = Repository.Read("functions/README.md");

        foreach (var measure in MeasureCatalogue.All)
            text.ShouldContain($"| {measure.Form.Replace("|", "\\|", StringComparison.Ordinal)} | {measure.Unit} | {measure.N} | {measure.Interval} | {measure.Note} |", customMessage: measure.Name);
    }

    [Fact]
    public void Every_setting_that_is_read_stands_in_the_configuration_table()
    {
        var readme = Repository.Read("README.md");
        var names = Repository.Files("functions", "*.cs").SelectMany(path => Setting().Matches(Repository.Read(path)))
            .Select(match => match.Groups["name"].Value.Replace(":", "__", StringComparison.Ordinal)).Distinct();

        foreach (var name in names) readme.ShouldContain($"`{name}", customMessage: name);
    }

    [Fact]
    public void Every_measurement_and_span_stands_in_the_architecture()
    {
        var text = Repository.Read("functions/README.md");
        var spans = typeof(SpanNames).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        spans.Count.ShouldBeGreaterThan(5);
        foreach (var name in spans.Concat(InstrumentNames.All)) text.ShouldContain($"`{name}`", customMessage: name);
    }

    [Fact]
    public void Every_setting_of_host_json_stands_with_its_reason()
    {
        var text = Repository.Read("infra/README.md");
        var settings = JsonNode.Parse(Repository.Read("host.json"))!.Everything().OfType<JsonObject>()
            .SelectMany(each => each).Where(each => each.Value is JsonValue || each.Key == "logLevel").Select(each => each.Key)
            .Except(["version", "default", "Azure.Core"]).ToList();

        settings.Count.ShouldBeGreaterThan(8);
        foreach (var name in settings) text.ShouldContain($"`{name}`", customMessage: name);
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        foreach (var path in Repository.Files("", "*.md"))
        {
            foreach (Match link in Link().Matches(Repository.Read(path)))
            {
                var target = Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, link.Groups["to"].Value);
                (File.Exists(target) || Directory.Exists(target)).ShouldBeTrue($"{path} → {link.Groups["to"].Value}");
            }
        }
    }

    [GeneratedRegex(@"configuration\[""(?<name>[A-Za-z:]+)""\]")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:|chart:)(?<to>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
