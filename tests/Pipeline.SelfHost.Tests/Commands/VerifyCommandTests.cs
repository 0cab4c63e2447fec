using System.CommandLine;
using Pipeline.Core.Periods;
using Pipeline.Core.Results;
using Pipeline.SelfHost.Commands;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Ledger = """
        {
          "programme": "prisen", "period": "season", "phase": "final", "from": "2020-12-01", "through": "2021-03-31",
          "template": "posts/result.scriban-md", "locale": "nb",
          "parts": [
            { "part": "markdown", "entries": [
              {"kind":"figure","printed":"88,7","rule":"one decimal","template":"posts/result.scriban-md","line":1,"figures":["mean(welcome)"],"value":88.66,"n":3900,"unit":"score"},
              {"kind":"phrase","printed":"litt mer","rule":"little-more","template":"posts/result.scriban-md","line":2}
            ] }
          ]
        }
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_draft_that_holds_is_exit_code_0()
    {
        Write("Scoren er 88,7.\n\nChat faller litt mer.\n");

        var (exitCode, output, _) = await RunAsync("verify", Draft);

        exitCode.ShouldBe(0);
        output.ShouldContain("says nothing that its ledger does not account for");
    }

    [Fact]
    public async Task What_no_longer_holds_is_told_line_by_line_with_exit_code_1()
    {
        Write("Scoren er 98,7.\n\nChat faller langt mer,\nsom alltid.\n");

        var (exitCode, output, _) = await RunAsync("verify", Draft);

        exitCode.ShouldBe(1);
        output.ReplaceLineEndings("\n").Split('\n').ShouldSatisfyAllConditions(
            lines => lines[0].ShouldStartWith($"{Draft}:1: nothing in the ledger accounts for \"98,7\""),
            lines => lines[1].ShouldStartWith($"{Draft}:3: nothing in the ledger accounts for \"mer\""),
            lines => lines[2].ShouldStartWith($"{Draft}:4: nothing in the ledger accounts for \"alltid\""),
            lines => lines[3].ShouldBe("3 to look at."));
    }

    [Theory]
    [InlineData(88.66, 0)]
    [InlineData(88.7, 1)]
    public async Task Figures_are_compared_with_the_results_that_are_given(double value, int expected)
    {
        Write("Scoren er 88,7.\n");
        var results = folder.Write("results.json", System.Text.Encoding.UTF8.GetString(ResultsJson.Write(new PeriodResults(
            "prisen", PeriodId.Season, Phase.Final, new DayRange(new(2020, 12, 1), new(2021, 3, 31)), new(2021, 4, 1, 6, 0, 0, TimeSpan.Zero), 2, 3900, "hash",
            [new Figure("mean(welcome)", value, 3900, null, null, FigureUnit.Score)], [], [], []))));

        var (exitCode, output, _) = await RunAsync("verify", Draft, "--results", results);

        exitCode.ShouldBe(expected);
        output.Contains("mean(welcome) was 88.66 and is 88.7; printed as \"88,7\"", StringComparison.Ordinal).ShouldBe(expected == 1);
    }

    [Fact]
    public async Task A_ledger_elsewhere_is_named()
    {
        File.WriteAllText(Draft, "Scoren er 88,7.");
        var ledger = folder.Write("kept.json", Ledger);

        (await RunAsync("verify", Draft, "--ledger", ledger)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_without_a_ledger_is_told_in_a_sentence()
    {
        File.WriteAllText(Draft, "Scoren er 88,7.");

        var (exitCode, _, error) = await RunAsync("verify", Draft);

        exitCode.ShouldBe(1);
        error.ShouldContain("result.ledger.json cannot be read");
    }

    [Theory]
    [InlineData("--ledger")]
    [InlineData("--results")]
    public async Task A_file_that_holds_something_else_is_told_in_a_sentence(string option)
    {
        Write("Scoren er 88,7.");
        var wrong = folder.Write("wrong.json", "{ \"a\": 1 }");

        var (exitCode, _, error) = await RunAsync("verify", Draft, option, wrong);

        exitCode.ShouldBe(1);
        error.ShouldContain("wrong.json");
    }

    public void Dispose() => folder.Dispose();

    private string Draft => Path.Combine(folder.Path, "result.md");

    private void Write(string text)
    {
        folder.Write("result.md", text);
        folder.Write("result.ledger.json", Ledger);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var root = new RootCommand { VerifyCommand.Create(Path.Combine(AppContext.BaseDirectory, "templates")) };
        return (await CommandLine.RunAsync(root, arguments, output, error), output.ToString(), error.ToString());
    }
}
