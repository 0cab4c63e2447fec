namespace Pipeline.Conventions.Tests;

public sealed class LayoutTests
{
    [Fact]
    public void The_top_level_holds_exactly_the_agreed_names()
    {
        string[] agreed =
        [
            "Directory.Build.props", "Directory.Packages.props", "Pipeline.sln", "README.md", "functions", "host.json", "infra", "templates", "tests",
        ];

        var names = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.') && name != "out");

        names.Order(StringComparer.Ordinal).ShouldBe(agreed);
    }

    [Fact]
    public void Source_files_are_small()
    {
        var lengths = Repository.Files("functions", "*.cs").ToDictionary(path => path, path => Repository.Lines(path).Length);

        lengths.Where(file => file.Value > 300).ShouldBeEmpty();
        lengths.Values.Order().ElementAt(lengths.Count / 2).ShouldBeLessThan(50);
    }

    [Fact]
    public void The_core_references_the_base_library_alone()
    {
        var references = typeof(Core.Fault).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        references.ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "System" || name == "netstandard");
        Repository.Read("functions/Pipeline.Core/Pipeline.Core.csproj").ShouldNotContain("Reference");
    }

    [Fact]
    public void Projects_reference_one_another_in_one_direction()
    {
        Dictionary<string, string[]> allowed = new()
        {
            ["Core"] = [],
            ["Rendering"] = ["Core"],
            ["Adapters"] = ["Core"],
            ["Functions"] = ["Core", "Rendering", "Adapters"],
            ["SelfHost"] = ["Functions"],
        };

        foreach (var (project, references) in allowed)
        {
            var text = Repository.Read($"functions/Pipeline.{project}/Pipeline.{project}.csproj");
            var found = allowed.Keys.Where(name => text.Contains($"/Pipeline.{name}.csproj", StringComparison.Ordinal));
            found.ShouldBe(references, ignoreOrder: true, customMessage: project);
        }
    }
}
