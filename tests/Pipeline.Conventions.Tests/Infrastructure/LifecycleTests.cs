using Pipeline.Core.Newsletters;

namespace Pipeline.Conventions.Tests.Infrastructure;

[Collection(nameof(InfrastructureFixture))]
public sealed class LifecycleTests(CompiledInfrastructure infrastructure)
{
    /// <summary>How long a deleted blob can be brought back.</summary>
    private const int SoftDeleteDays = 14;

    public static TheoryData<string> Environments => [.. CompiledInfrastructure.Environments];

    [Theory, MemberData(nameof(Environments))]
    public void Only_old_mail_is_deleted_by_the_platform(string environment)
    {
        Bicep.SkipUnlessItRuns();

        var rules = infrastructure.Resources(environment, "Microsoft.Storage/storageAccounts/managementPolicies").Single()
            .At("properties.policy.rules")!.AsArray();
        var deleting = rules.Where(rule => rule.At("definition.actions.baseBlob.delete") is not null).ToList();

        var days = deleting.ToDictionary(
            rule => rule.At("definition.filters.prefixMatch")!.AsArray().Select(prefix => prefix!.ToString()).ShouldHaveSingleItem(),
            rule => int.Parse(rule.Text("definition.actions.baseBlob.delete.daysAfterModificationGreaterThan")!, System.Globalization.CultureInfo.InvariantCulture));
        days.Keys.ShouldBe(["outbox/", "outbox/confirmations/"], ignoreOrder: true);
        days["outbox/"].ShouldBeGreaterThanOrEqualTo(30);
        (days["outbox/confirmations/"] + SoftDeleteDays).ShouldBeLessThanOrEqualTo(ForgetUnconfirmed.Patience.Days);
    }

    [Theory, MemberData(nameof(Environments))]
    public void A_rule_names_a_container_that_exists(string environment)
    {
        Bicep.SkipUnlessItRuns();
        var containers = infrastructure.Resources(environment, "Microsoft.Storage/storageAccounts/blobServices/containers")
            .Select(container => container.Text("name")!.Split('/')[^1]);

        var prefixes = infrastructure.Resources(environment, "Microsoft.Storage/storageAccounts/managementPolicies").Single()
            .At("properties.policy.rules")!.AsArray().SelectMany(rule => rule.At("definition.filters.prefixMatch")!.AsArray());

        prefixes.Select(prefix => prefix!.ToString().Split('/')[0]).ShouldBeSubsetOf(containers);
    }
}
