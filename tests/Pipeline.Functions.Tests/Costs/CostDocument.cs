namespace Pipeline.Functions.Tests.Costs;

/// <summary>The part of infra/README.md between two marks, which is written by the tests.</summary>
internal static class CostDocument
{
    private const string Begin = "<!-- costs: written by StorageCostTests with GOLDEN=rewrite -->\n", End = "<!-- /costs -->";

    public static string Read()
    {
        var (text, from, to) = Find();
        return text[from..to];
    }

    public static void Write(string tables)
    {
        var (text, from, to) = Find();
        File.WriteAllText(Path, text[..from] + tables + text[to..]);
    }

    private static string Path { get; } = System.IO.Path.Combine(FindRoot(), "infra", "README.md");

    private static (string Text, int From, int To) Find()
    {
        var text = File.ReadAllText(Path).ReplaceLineEndings("\n");
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        return begin < 0 || end < begin ? throw new InvalidDataException($"{Path} lacks the marks between which the tables of costs stand.") : (text, begin + Begin.Length, end);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Pipeline.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run below a checkout with Pipeline.sln.");
    }
}
