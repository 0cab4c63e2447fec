using System.Text.Json;

namespace Pipeline.Conventions.Tests;

public sealed class MutantTests
{
    private static IReadOnlyList<Mutant> All { get; } =
        [.. Repository.Files("tests/mutants", "*.json").SelectMany(path => JsonSerializer.Deserialize<Mutant[]>(Repository.Read(path), JsonSerializerOptions.Web)!)];

    [Fact]
    public void What_a_mutant_replaces_still_stands_exactly_once_in_its_file()
    {
        var stale = All.Where(mutant => Repository.Read(mutant.File).Split(mutant.Old).Length != 2);

        stale.ShouldBeEmpty();
    }

    [Fact]
    public void The_tests_that_a_mutant_names_exist()
    {
        var classes = Repository.Files("tests", "*Tests.cs").Select(path => $"{path.Split('/')[1]["Pipeline.".Length..]}/{Path.GetFileNameWithoutExtension(path)}").ToHashSet();

        All.SelectMany(mutant => mutant.Likely).Distinct().Where(name => !classes.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Each_mutant_changes_something_and_says_what_it_breaks()
    {
        All.Count.ShouldBeGreaterThanOrEqualTo(60);
        All.ShouldAllBe(mutant => mutant.Old != mutant.New && mutant.Breaks.EndsWith('.') && mutant.Likely.Count > 0);
        All.Select(mutant => (mutant.File, mutant.Old, mutant.New)).Distinct().Count().ShouldBe(All.Count);
    }

    private sealed record Mutant(string File, string Old, string New, string Breaks, IReadOnlyList<string> Likely);
}
