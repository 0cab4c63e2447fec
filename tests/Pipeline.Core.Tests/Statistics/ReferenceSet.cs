using System.Globalization;

namespace Pipeline.Core.Tests.Statistics;

/// <summary>The reference values where they lie beside the repository; a test that asks for them elsewhere is skipped and says so.</summary>
internal static class ReferenceSet
{
    private static readonly string? Folder = FindFolder();

    public static Dictionary<(string Case, string Stat), double> Expected(string file) =>
        Lines($"expected/{file}").ToDictionary(line => (line[0], line[1]), line => Number(line[2]));

    public static double Number(string text) => text == "NA" ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    public static IEnumerable<string[]> Lines(string file)
    {
        if (Folder is null) Assert.Skip("The reference values (shared/reference/statistics) do not lie beside this repository.");
        return File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line => line.Split(','));
    }

    private static string? FindFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Pipeline.sln"))) root = root.Parent;
        for (var above = root?.Parent; above is not null; above = above.Parent)
        {
            var folder = Path.Combine(above.FullName, "shared", "reference", "statistics");
            if (Directory.Exists(folder)) return folder;
        }

        return null;
    }
}
