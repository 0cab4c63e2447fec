using System.Text.Json.Nodes;

namespace Pipeline.Conventions.Tests.Infrastructure;

/// <summary>What `privateNetwork` makes of an environment, and that it makes nothing of those that do not ask for it.</summary>
[Collection(nameof(InfrastructureFixture))]
public sealed class PrivateNetworkTests(CompiledInfrastructure infrastructure)
{
    private const string Accounts = "Microsoft.Storage/storageAccounts";

    [Fact]
    public void Storage_and_vault_deny_everybody_but_the_network_and_the_operators()
    {
        Bicep.SkipUnlessItRuns();

        var closed = Closed(Accounts).Where(account => account.Text("name")!.StartsWith("staward", StringComparison.Ordinal)).Concat(Closed("Microsoft.KeyVault/vaults")).ToList();

        closed.Count.ShouldBe(2);
        foreach (var each in closed)
        {
            (each.Text("properties.networkAcls.defaultAction"), each.Text("properties.networkAcls.bypass")).ShouldBe(("Deny", "None"));
            each.At("properties.networkAcls.ipRules")!.AsArray().Select(rule => rule.Text("value")).ShouldBe([CompiledInfrastructure.OperatorAddress]);
        }
    }

    [Fact]
    public void The_app_reaches_each_service_by_an_endpoint_whose_name_its_network_finds()
    {
        Bicep.SkipUnlessItRuns();
        string[] services = ["blob", "table", "queue", "vault"];

        Closed("Microsoft.Network/privateEndpoints").Select(each => each.At("properties.privateLinkServiceConnections")!.AsArray().Single().At("properties.groupIds")!.AsArray().Single()!.ToString())
            .ShouldBe(services);
        Closed("Microsoft.Network/privateDnsZones").Count.ShouldBe(services.Length);
        Closed("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Count.ShouldBe(services.Length);
        Closed("Microsoft.Network/privateEndpoints/privateDnsZoneGroups").Count.ShouldBe(services.Length);
        Closed("Microsoft.Web/sites").Single().Text("properties.virtualNetworkSubnetId").ShouldNotBeNull();
        Closed("Microsoft.Network/virtualNetworks").Single().At("properties.subnets")!.AsArray().First().At("properties.delegations")!.AsArray().Single()
            .Text("properties.serviceName").ShouldBe("Microsoft.App/environments");
    }

    /// <summary>The platform uploads packages from outside, so they lie in an account that holds nothing else and follows the same rules but the firewall.</summary>
    [Fact]
    public void Packages_lie_in_an_account_of_their_own()
    {
        Bicep.SkipUnlessItRuns();
        var rules = SafetyRules.All.Where(rule => rule.Type.StartsWith(Accounts, StringComparison.Ordinal) && rule.Waiver is null);

        Closed($"{Accounts}/blobServices/containers").Where(container => container.Text("name")!.StartsWith("stpkg", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Text("name").ShouldEndWith("/app-package");
        foreach (var rule in rules) Closed(rule.Type).ShouldAllBe(resource => rule.Holds(resource), rule.Id);
        Closed("Microsoft.Authorization/roleAssignments").Count(assignment => assignment.Text("properties.roleDefinitionId")!.EndsWith("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", StringComparison.Ordinal))
            .ShouldBe(2);
    }

    [Fact]
    public void An_environment_that_does_not_ask_for_a_network_has_none_and_pays_for_none()
    {
        Bicep.SkipUnlessItRuns();

        foreach (var environment in CompiledInfrastructure.Environments)
        {
            infrastructure.Resources(environment, "Microsoft.Network/privateEndpoints").ShouldBeEmpty();
            infrastructure.Resources(environment, Accounts).ShouldHaveSingleItem();
        }
    }

    private IReadOnlyList<JsonNode> Closed(string type) => infrastructure.Resources(CompiledInfrastructure.Closed, type);
}
