using System.Text.RegularExpressions;

namespace Pipeline.SelfHost.Tests.Runbook;

/// <summary>The commands of infra/runbook.md: what is fenced as bash, before the first question and under each.</summary>
internal static partial class RunbookPage
{
    private static readonly string Text = File.ReadAllText(Path.Combine(FindRoot(), "infra", "runbook.md")).ReplaceLineEndings("\n");

    /// <summary>The questions as they are numbered, in order.</summary>
    public static IReadOnlyList<string> Questions { get; } = [.. Heading().Matches(Text).Select(match => match.Groups["question"].Value)];

    public static string Section(string question)
    {
        var sections = Text.Split("\n## ");
        return sections.Single(section => Heading().IsMatch("## " + section) && section.Split('\n')[0].EndsWith(question, StringComparison.Ordinal));
    }

    /// <summary>What a shell runs for a question: the words that are set once, then the question's own commands.</summary>
    public static string Commands(string question) => string.Join('\n', [.. Fenced(Text.Split("\n## ")[0]), .. Fenced(Section(question))]);

    private static IEnumerable<string> Fenced(string part) => Bash().Matches(part).Select(match => match.Groups["commands"].Value);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pipeline.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run below a checkout with Pipeline.sln.");
    }

    [GeneratedRegex(@"^## \d+\. (?<question>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```bash\n(?<commands>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Bash();
}
