using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Queues;
using Pipeline.Adapters.Tables;

namespace Pipeline.Conventions.Tests.Infrastructure;

[Collection(nameof(InfrastructureFixture))]
public sealed class StorageNamesTests(CompiledInfrastructure infrastructure)
{
    // The platform's own: it keeps the deployed package there.
    private const string PackageContainer = "app-package";

    [Fact]
    public void Infrastructure_and_code_name_the_same_tables_containers_and_queues() => Compare(TableNames.All, BlobNames.All, QueueNames.All);

    [Theory, InlineData("dev"), InlineData("prod")]
    public void Names_are_what_the_service_allows(string environment)
    {
        Bicep.SkipUnlessItRuns();

        Names(environment, "tableServices/tables").ShouldAllBe(name => name.All(char.IsAsciiLetterOrDigit) && name.Length >= 3 && name.Length <= 63);
        Names(environment, "blobServices/containers").Concat(Names(environment, "queueServices/queues"))
            .ShouldAllBe(name => name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') && name.Length >= 3 && name.Length <= 63);
    }

    private void Compare(IEnumerable<string> tables, IEnumerable<string> containers, IEnumerable<string> queues)
    {
        Bicep.SkipUnlessItRuns();
        foreach (var environment in CompiledInfrastructure.Environments)
        {
            Names(environment, "tableServices/tables").ShouldBe(tables, ignoreOrder: true);
            Names(environment, "blobServices/containers").ShouldBe(containers.Append(PackageContainer), ignoreOrder: true);
            Names(environment, "queueServices/queues").ShouldBe(queues, ignoreOrder: true);
        }
    }

    private IEnumerable<string> Names(string environment, string kind) =>
        infrastructure.Resources(environment, $"Microsoft.Storage/storageAccounts/{kind}").Select(resource => resource.Text("name")!.Split('/')[^1]);
}
