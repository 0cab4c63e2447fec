namespace Pipeline.Conventions.Tests.Infrastructure;

[Collection(nameof(InfrastructureFixture))]
public sealed class CompilerTests(CompiledInfrastructure infrastructure)
{
    [Fact]
    public void The_compiler_has_no_complaint()
    {
        Bicep.SkipUnlessItRuns();

        infrastructure.Complaints.ShouldBeEmpty();
    }

    [Theory, InlineData("**/*.bicep"), InlineData("*.bicepparam")]
    public async Task Every_file_is_formatted(string pattern)
    {
        Bicep.SkipUnlessItRuns();
        var copy = Bicep.CopyFolder();

        await Bicep.RunAsync(copy.FullName, "format", "--pattern", pattern);
        var formatted = Sources(copy.FullName);
        copy.Delete(recursive: true);

        formatted.ShouldBe(Sources(Bicep.Folder));
    }

    [Fact]
    public void Modules_are_plain_files_of_this_repository()
    {
        var sources = Sources(Bicep.Folder);

        sources.Count.ShouldBeGreaterThan(10);
        foreach (var registry in new[] { "'br:", "'br/", "'ts:", "'ts/" }) sources.ShouldAllBe(file => !file.Value.Contains(registry));
    }

    [Fact]
    public void No_linter_rule_is_switched_off()
    {
        Sources(Bicep.Folder).ShouldAllBe(file => !file.Value.Contains("#disable"));
        File.ReadAllText(Path.Combine(Bicep.Folder, "bicepconfig.json")).ShouldNotContain("\"off\"");
    }

    private static SortedDictionary<string, string> Sources(string folder) => new(
        Directory.EnumerateFiles(folder, "*.bicep*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) != ".json")
            .ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllText),
        StringComparer.Ordinal);
}
