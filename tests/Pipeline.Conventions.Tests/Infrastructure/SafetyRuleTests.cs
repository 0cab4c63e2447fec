using System.Text.Json.Nodes;

namespace Pipeline.Conventions.Tests.Infrastructure;

[Collection(nameof(InfrastructureFixture))]
public sealed class SafetyRuleTests(CompiledInfrastructure infrastructure)
{
    public static TheoryData<string, string> Followed => Cases(rule => rule.Waiver is null);

    public static TheoryData<string, string> Waived => Cases(rule => rule.Waiver is not null);

    public static TheoryData<string> Ids => [.. SafetyRules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Followed))]
    public void Every_resource_follows_the_rule(string environment, string id)
    {
        Bicep.SkipUnlessItRuns();
        var rule = Find(id);

        var resources = infrastructure.Resources(environment, rule.Type);

        resources.ShouldNotBeEmpty();
        resources.Where(resource => !rule.Holds(resource)).Select(resource => resource.Text("name")).ShouldBeEmpty(rule.Path);
    }

    [Theory, MemberData(nameof(Waived))]
    public void A_waiver_goes_when_the_rule_is_followed(string environment, string id)
    {
        Bicep.SkipUnlessItRuns();
        var rule = Find(id);

        var resources = infrastructure.Resources(environment, rule.Type);

        (resources.Count > 0 && resources.All(rule.Holds)).ShouldBeFalse();
    }

    [Fact]
    public void A_waiver_gives_a_reason_in_a_sentence() =>
        SafetyRules.All.Where(rule => rule.Waiver is not null).ShouldAllBe(rule => rule.Waiver!.Length > 40 && rule.Waiver.EndsWith('.'));

    [Theory, MemberData(nameof(Ids))]
    public void A_resource_that_sets_nothing_breaks_the_rule(string id) => Find(id).Holds(new JsonObject()).ShouldBeFalse();

    [Fact]
    public void Rules_have_names_of_their_own() => SafetyRules.All.Select(rule => rule.Id).ShouldBeUnique();

    private static SafetyRule Find(string id) => SafetyRules.All.Single(rule => rule.Id == id);

    private static TheoryData<string, string> Cases(Func<SafetyRule, bool> wanted)
    {
        var cases = new TheoryData<string, string>();
        foreach (var environment in CompiledInfrastructure.Environments)
        {
            foreach (var rule in SafetyRules.All.Where(wanted)) cases.Add(environment, rule.Id);
        }

        return cases;
    }
}
