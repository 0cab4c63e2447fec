using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pipeline.Core.Delivery;
using Pipeline.Core.Telemetry;

namespace Pipeline.Conventions.Tests.Infrastructure;

/// <summary>Alerts and workbook ask for what the code makes, by the names that it makes it by.</summary>
[Collection(nameof(InfrastructureFixture))]
public sealed partial class TelemetryNamesTests(CompiledInfrastructure infrastructure)
{
    private static readonly string[] Outcomes = ["succeeded", "failed"];

    public static TheoryData<string> Environments => [.. CompiledInfrastructure.Environments];

    [Theory, MemberData(nameof(Environments))]
    public void Every_name_that_is_asked_for_is_one_that_the_code_makes(string environment)
    {
        Bicep.SkipUnlessItRuns();

        var asked = Queries(environment).SelectMany(query => Name().Matches(query).Select(name => name.Groups[1].Value)).Distinct().ToList();

        asked.Count.ShouldBeGreaterThan(15);
        asked.ShouldBeSubsetOf([.. InstrumentNames.All, .. AttributeNames.All]);
    }

    [Theory, MemberData(nameof(Environments))]
    public void Every_outcome_and_state_that_is_asked_for_is_one_that_the_code_tells(string environment)
    {
        Bicep.SkipUnlessItRuns();
        string[] states = [.. Enum.GetNames<DeliveryState>().Select(state => state.ToLowerInvariant())];

        var asked = Queries(environment).SelectMany(query => Compared().Matches(query).SelectMany(match => match.Groups["word"].Captures.Select(word => word.Value))).Distinct().ToList();

        asked.ShouldBe(["succeeded", "failed", "bounced", "dropped"], ignoreOrder: true);
        asked.ShouldBeSubsetOf([.. Outcomes, .. states]);
    }

    [Theory, MemberData(nameof(Environments))]
    public void The_workbook_shows_every_measurement(string environment)
    {
        Bicep.SkipUnlessItRuns();

        var shown = string.Concat(Workbook(environment));

        InstrumentNames.All.ShouldAllBe(instrument => shown.Contains($"\"{instrument}\"", StringComparison.Ordinal));
    }

    private IEnumerable<string> Queries(string environment) =>
    [
        .. infrastructure.Resources(environment, "Microsoft.Insights/scheduledQueryRules")
            .Select(alert => alert.At("properties.criteria.allOf")!.AsArray().Single().Text("query")!),
        .. Workbook(environment),
    ];

    /// <summary>The queries of the file as it lies: in the compiled template it is within an expression that only Azure can evaluate.</summary>
    private IEnumerable<string> Workbook(string environment)
    {
        infrastructure.Resources(environment, "Microsoft.Insights/workbooks").ShouldHaveSingleItem();
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Bicep.Folder, "modules", "workbook.json")))!;
        return file.Everything().OfType<JsonValue>().Where(value => value.GetValueKind() == JsonValueKind.String && value.GetPath().EndsWith(".query", StringComparison.Ordinal))
            .Select(value => value.GetValue<string>());
    }

    [GeneratedRegex("\"(pipeline\\.[a-z.]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("""\["pipeline\.(?:outcome|state)"\]\) (?:== "(?<word>[a-z]+)"|in \("(?<word>[a-z]+)"(?:, "(?<word>[a-z]+)")*\))""")]
    private static partial Regex Compared();
}
