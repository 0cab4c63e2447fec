using System.Text.Json.Nodes;

namespace Pipeline.Conventions.Tests.Infrastructure;

[Collection(nameof(InfrastructureFixture))]
public sealed class RoleTests(CompiledInfrastructure infrastructure)
{
    private const string SecretsOfficer = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7";
    private const string Assignment = "Microsoft.Authorization/roleAssignments";

    /// <summary>Built-in roles by their ids, which are the same in every tenant, and the one kind of resource each is given at.</summary>
    private static readonly Dictionary<string, (string Name, string At)> Allowed = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = ("Storage Blob Data Owner", "Microsoft.Storage/storageAccounts/st"),
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = ("Storage Queue Data Contributor", "Microsoft.Storage/storageAccounts/st"),
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = ("Storage Table Data Contributor", "Microsoft.Storage/storageAccounts/st"),
        ["4633458b-17de-408a-b874-0445c86b69e6"] = ("Key Vault Secrets User", "Microsoft.KeyVault/vaults/kv-"),
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = ("Monitoring Metrics Publisher", "Microsoft.Insights/components/appi-"),
    };

    public static TheoryData<string> Environments => [.. CompiledInfrastructure.Environments];

    [Theory, MemberData(nameof(Environments))]
    public void The_app_has_five_narrow_roles_each_at_one_resource(string environment)
    {
        Bicep.SkipUnlessItRuns();

        var assignments = Assignments(environment, "ServicePrincipal");

        assignments.Select(Role).ShouldBe(Allowed.Keys, ignoreOrder: true);
        foreach (var assignment in assignments)
            Scope(assignment).ShouldContain($"/providers/{Allowed[Role(assignment)].At}", customMessage: Role(assignment));
    }

    [Theory, MemberData(nameof(Environments))]
    public void People_have_a_role_through_a_group_only_and_it_is_to_set_secrets(string environment)
    {
        Bicep.SkipUnlessItRuns();

        var assignments = infrastructure.Resources(environment, Assignment).Except(Assignments(environment, "ServicePrincipal")).ToList();

        assignments.Count.ShouldBeLessThanOrEqualTo(1);
        assignments.ShouldAllBe(assignment => assignment.Text("properties.principalType") == "Group" && Role(assignment) == SecretsOfficer);
        assignments.ShouldAllBe(assignment => Scope(assignment).Contains("/Microsoft.KeyVault/vaults/", StringComparison.Ordinal));
    }

    [Fact]
    public void Role_assignments_stand_in_one_file_with_their_names()
    {
        var files = Directory.EnumerateFiles(Bicep.Folder, "*.bicep", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains(Assignment, StringComparison.Ordinal)).ToList();

        Path.GetFileName(files.ShouldHaveSingleItem()).ShouldBe("roles.bicep");
        var text = File.ReadAllText(files[0]);
        foreach (var (id, (name, _)) in Allowed) text.ShouldContain($"'{id}' // {name}");
    }

    private List<JsonNode> Assignments(string environment, string principal) =>
        [.. infrastructure.Resources(environment, Assignment).Where(assignment => assignment.Text("properties.principalType") == principal)];

    private static string Role(JsonNode assignment) => assignment.Text("properties.roleDefinitionId")!.Split('/')[^1];

    /// <summary>The resource that the assignment is for: the first argument of the expression that its id is.</summary>
    private static string Scope(JsonNode assignment) => assignment.Text("id")!.Split(',')[0];
}
