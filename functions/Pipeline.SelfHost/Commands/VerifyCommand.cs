using System.CommandLine;
using System.Text.Json;
using Pipeline.Core.Results;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Verification;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands;

/// <summary>
/// `verify`: reads a draft that an editor changed against the ledger it was written with, and says line by line what no longer holds.
/// </summary>
internal static class VerifyCommand
{
    /// <summary>`templates` is the folder with the lists of claiming words.</summary>
    public static Command Create(string templates)
    {
        var draft = new Argument<string>("FILE") { Description = "A draft as .md, .html or .txt." };
        var ledger = Path("--ledger", "Its ledger; without it the .ledger.json beside the draft.");
        var results = Path("--results", "Results as JSON, to compare the draft's figures with.");
        var command = new Command("verify", "Check a draft changed by hand against its ledger. Exit code 1 when something no longer holds.")
        {
            draft, ledger, results,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var file = parsed.GetRequiredValue(draft);
            var kept = parsed.GetValue(ledger) ?? System.IO.Path.ChangeExtension(file, ".ledger.json");
            var output = parsed.InvocationConfiguration.Output;
            return VerifyAsync(TemplateLibrary.Load(templates), file, kept, parsed.GetValue(results), output, cancellationToken);
        });
        return command;
    }

    private static Option<string?> Path(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static async Task<int> VerifyAsync(
        TemplateLibrary library, string draft, string ledger, string? results, TextWriter output, CancellationToken cancellationToken)
    {
        var (text, kept) = (await ReadAsync(draft, cancellationToken), await ReadAsync(ledger, cancellationToken));
        List<string> findings = [.. Findings(library, draft, text, ledger, kept)];
        if (results is not null)
        {
            var now = Figures(results, await ReadAsync(results, cancellationToken));
            findings.AddRange(FigureComparison.Changes(kept, now).Select(each => $"{results}: {each}"));
        }

        foreach (var finding in findings) await output.WriteLineAsync(finding);
        await output.WriteLineAsync(findings.Count == 0
            ? $"{draft} says nothing that its ledger does not account for."
            : $"{findings.Count} to look at.");
        return findings.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static List<string> Findings(TemplateLibrary library, string draft, string text, string ledger, string kept)
    {
        try
        {
            var form = System.IO.Path.GetExtension(draft).TrimStart('.');
            return [.. new DraftVerifier(library).Verify(form, text, kept).Select(each => $"{draft}:{each.Line}: {each.Detail}")];
        }
        catch (Exception fault) when (fault is FormatException or TemplateException)
        {
            throw new CannotStartException($"{draft} cannot be read against {ledger}: {fault.Message}");
        }
    }

    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (IOException fault)
        {
            throw new CannotStartException($"{path} cannot be read: {fault.Message}");
        }
    }

    private static IReadOnlyList<Figure> Figures(string path, string json)
    {
        try
        {
            return ResultsReader.Read(System.Text.Encoding.UTF8.GetBytes(json)).Figures;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CannotStartException($"{path} holds no results: {fault.Message}");
        }
    }
}
