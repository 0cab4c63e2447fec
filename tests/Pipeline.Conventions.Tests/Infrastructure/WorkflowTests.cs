using System.Text.RegularExpressions;

namespace Pipeline.Conventions.Tests.Infrastructure;

public sealed partial class WorkflowTests
{
    private static readonly string Workflow = File.ReadAllText(Bicep.Workflow);

    [Fact]
    public void It_deploys_with_the_compiler_that_was_tested() => Workflow.ShouldContain($"az bicep install --version v{Bicep.Version}");

    [Fact]
    public void Its_actions_are_pinned_to_commits()
    {
        var uses = Action().Matches(Workflow);

        uses.Count.ShouldBeGreaterThan(3);
        uses.ShouldAllBe(action => Pinned().IsMatch(action.Value));
    }

    [Fact]
    public void It_holds_no_secret_and_asks_for_no_stored_one() => Workflow.ShouldNotContain("secrets.");

    [Fact]
    public void It_offers_the_environments_that_have_parameters()
    {
        var files = Directory.EnumerateFiles(Bicep.Folder, "*.bicepparam")
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

        files.ShouldBe(CompiledInfrastructure.Environments);
        Workflow.ShouldContain($"options: [{string.Join(", ", CompiledInfrastructure.Environments)}]");
    }

    [GeneratedRegex("uses: .*")]
    private static partial Regex Action();

    [GeneratedRegex("@[0-9a-f]{40} # v[0-9]")]
    private static partial Regex Pinned();
}
