using System.Text.RegularExpressions;

namespace Pipeline.EndToEnd.Tests.Pages;

/// <summary>Everything that is written as HTML or SVG, judged by the standard.</summary>
public sealed partial class ValidPageTests
{
    /// <summary>Mail programs lay tables out by these, so mails keep them although the standard calls them obsolete.</summary>
    private const string Obsolete = "is obsolete";

    /// <summary>Judged with the rest, so that a checker that finds nothing is found out.</summary>
    private const string Broken = "broken.html", Faulty = "<!doctype html><html lang=\"nb\"><title>x</title><p id=\"a\"><p id=\"a\"></b>";

    [Fact]
    public async Task Pages_mails_and_charts_of_every_language_are_valid()
    {
        var folder = Directory.CreateTempSubdirectory("pages-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, Broken), Faulty, TestContext.Current.CancellationToken);
        foreach (var (name, html) in Texts())
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.html"), html, TestContext.Current.CancellationToken);
            foreach (var (number, chart) in Chart().Matches(html).Index())
                await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.{number}.svg"), Alone(chart.Value), TestContext.Current.CancellationToken);
        }

        var messages = await NuChecker.CheckAsync(folder, TestContext.Current.CancellationToken);

        Directory.GetFiles(folder, "*.svg").ShouldNotBeEmpty();
        messages.Count(message => message.File == Broken).ShouldBeGreaterThan(1);
        messages.Where(message => message.File != Broken && !(message.File.StartsWith("mails", StringComparison.Ordinal) && message.Text.Contains(Obsolete, StringComparison.Ordinal))).ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<(string Name, string Html)> Texts() =>
        WholePages.Names.SelectMany(name => WholePages.Languages.SelectMany(language => WholePages.PhasesOf(name).Select(phase => (
            $"{name.Replace('/', '-')}.{language}.{phase}", WholePages.Write(name, language, phase))))).Append(("missing", WholePages.Missing));

    /// <summary>As a file of its own it says what it is; within a page that goes without saying.</summary>
    private static string Alone(string chart) => chart.Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal);

    [GeneratedRegex("<svg .*?</svg>", RegexOptions.Singleline, 1000)]
    private static partial Regex Chart();
}
