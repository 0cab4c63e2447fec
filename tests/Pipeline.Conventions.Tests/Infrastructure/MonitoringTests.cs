namespace Pipeline.Conventions.Tests.Infrastructure;

[Collection(nameof(InfrastructureFixture))]
public sealed class MonitoringTests(CompiledInfrastructure infrastructure)
{
    public static TheoryData<string> Environments => [.. CompiledInfrastructure.Environments];

    [Theory, MemberData(nameof(Environments))]
    public void Writes_and_deletes_of_every_storage_service_are_logged(string environment)
    {
        Bicep.SkipUnlessItRuns();

        foreach (var service in new[] { "blobServices", "tableServices", "queueServices" })
            Logs(environment, $"/{service}/default/providers/").ShouldBe(["StorageWrite", "StorageDelete"], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Environments))]
    public void Who_read_a_secret_is_logged(string environment)
    {
        Bicep.SkipUnlessItRuns();

        Logs(environment, "/Microsoft.KeyVault/vaults/").ShouldBe(["audit"]);
    }

    [Theory, MemberData(nameof(Environments))]
    public void Application_Insights_keeps_its_data_in_the_workspace(string environment)
    {
        Bicep.SkipUnlessItRuns();

        var workspace = infrastructure.Resources(environment, "Microsoft.OperationalInsights/workspaces").Single();

        infrastructure.Resources(environment, "Microsoft.Insights/components").Single()
            .Text("properties.WorkspaceResourceId").ShouldBe(workspace.Text("id"));
    }

    [Theory, MemberData(nameof(Environments))]
    public void Every_alert_tells_somebody_what_it_means(string environment)
    {
        Bicep.SkipUnlessItRuns();

        var alerts = infrastructure.Resources(environment, "Microsoft.Insights/scheduledQueryRules");

        alerts.Select(alert => alert.Text("name")!.Split($"-{environment}-")[1]).ShouldBe(
            [
                "background-work-missing", "tick-missed", "background-work-failing", "period-late", "message-poisoned", "payload-quarantined", "mails-failing",
                "mails-unknown", "doors-failing",
            ]);
        alerts.ShouldAllBe(alert => alert.At("properties.actions.actionGroups")!.AsArray().Count == 1);
        alerts.ShouldAllBe(alert => alert.Text("properties.description")!.Length > 40);
        infrastructure.Resources(environment, "Microsoft.Insights/actionGroups").Single()
            .At("properties.emailReceivers")!.AsArray().Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Environments))]
    public void An_alert_looks_back_at_least_as_far_as_its_last_look(string environment)
    {
        Bicep.SkipUnlessItRuns();

        foreach (var alert in infrastructure.Resources(environment, "Microsoft.Insights/scheduledQueryRules"))
        {
            var window = System.Xml.XmlConvert.ToTimeSpan(alert.Text("properties.windowSize")!);
            window.ShouldBeGreaterThanOrEqualTo(System.Xml.XmlConvert.ToTimeSpan(alert.Text("properties.evaluationFrequency")!));
        }
    }

    private IEnumerable<string?> Logs(string environment, string about) =>
        infrastructure.Resources(environment, "Microsoft.Insights/diagnosticSettings")
            .Single(setting => setting.Text("id")!.Contains(about, StringComparison.Ordinal))
            .At("properties.logs")!.AsArray().Where(log => log.Text("enabled") == "true")
            .Select(log => log.Text("category") ?? log.Text("categoryGroup"));
}
