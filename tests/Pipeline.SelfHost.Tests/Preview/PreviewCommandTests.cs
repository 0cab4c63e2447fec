using System.CommandLine;
using Pipeline.SelfHost.Commands;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Preview;

public sealed class PreviewCommandTests : IDisposable
{
    private readonly TemplatesCopy templates = new();

    [Fact]
    public async Task A_preview_is_the_finished_text_of_the_template()
    {
        var (exitCode, output, _) = await RunAsync("mails/report.scriban-txt", "--language", "sv");

        exitCode.ShouldBe(0);
        output.ShouldContain("Läs rapporten här:");
    }

    [Fact]
    public async Task A_template_that_cannot_be_rendered_is_told_with_the_lines_around_the_fault()
    {
        templates.Write("mails/report.scriban-txt", "Hei!\n\n{{ nonexistent }}\nHilsen\n");

        var (exitCode, _, error) = await RunAsync("mails/report.scriban-txt");

        exitCode.ShouldBe(1);
        error.ShouldContain("mails/report.scriban-txt(3,");
        error.ShouldContain("    3  {{ nonexistent }}");
    }

    [Fact]
    public async Task A_template_that_does_not_exist_is_told()
    {
        var (exitCode, _, error) = await RunAsync("posts/none.scriban-md");

        exitCode.ShouldBe(1);
        error.ShouldContain("posts/none.scriban-md: there is no such template");
    }

    [Fact]
    public async Task Data_that_is_no_season_is_told_in_a_sentence()
    {
        templates.Write("mine.json", "{ \"programme\": 3, \"evaluations\": [] }");

        var (exitCode, _, error) = await RunAsync("mails/report.scriban-txt", "--data", Path.Combine(templates.Path, "mine.json"));

        exitCode.ShouldBe(1);
        error.ShouldContain("mine.json holds no season to preview with: /programme");
    }

    public void Dispose() => templates.Dispose();

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var root = new RootCommand { PreviewCommand.Create(templates.Path) };
        return (await CommandLine.RunAsync(root, ["preview", .. arguments, "--templates", templates.Path], output, error), output.ToString(), error.ToString());
    }
}
