using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Pipeline.EndToEnd.Tests;

/// <summary>What axe-core calls serious or worse on a page, and what does not fit the page's width.</summary>
internal static class Axe
{
    // Frames are looked at as pages of their own: a preview's frame runs no script, so that an engine sent into it never answers.
    private const string Run = """
        async (rules) => {
            const found = await axe.run(document, { iframes: false, resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) });
            return JSON.stringify({
                passes: found.passes.length,
                faults: found.violations.filter(each => ['serious', 'critical'].includes(each.impact))
                    .map(each => `${each.id}: ${each.nodes.slice(0, 3).map(node => node.html).join(' | ')}`),
                beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            });
        }
        """;

    /// <summary>All that a palette can change.</summary>
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    private static readonly string Engine = new BundledAxeScriptProvider().GetScript();

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await Browser.BeWholeAsync(page);
        await page.EvaluateAsync(Engine);
        return await FaultsAsync(page, null);
    }

    /// <summary>The same in the light and in the dark palette.</summary>
    public static async Task<IReadOnlyList<string>> FaultsInBothPalettesAsync(IPage page)
    {
        var light = await FaultsAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var dark = await FaultsAsync(page, OfColours);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        return [.. light, .. dark.Select(fault => $"in the dark: {fault}")];
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string[]? rules)
    {
        var found = JsonSerializer.Deserialize<Verdict>(await page.EvaluateAsync<string>(Run, rules), JsonSerializerOptions.Web)!;
        found.Passes.ShouldBePositive();
        return found.Beyond > 0 ? [.. found.Faults, $"the page is {found.Beyond} pixels wider than the screen"] : found.Faults;
    }

    private sealed record Verdict(int Passes, IReadOnlyList<string> Faults, int Beyond);
}
