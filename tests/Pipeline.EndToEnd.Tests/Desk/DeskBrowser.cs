using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>Chromium at the desk, as one who has signed in.</summary>
internal static class DeskBrowser
{
    public const string Name = "Maja Lie";

    private static readonly string[] Serious = ["serious", "critical"];

    /// <summary>Opens a page of the desk as somebody with the key.</summary>
    public static Task UseAsync(DeskSeason season, string key, string path, Func<IPage, Task> look, int width = 1280) => Browser.UseAsync(width, async page =>
    {
        await page.GotoAsync(season.At("/desk/sign-in?to=" + Uri.EscapeDataString(path)));
        await page.GetByLabel("Navnet ditt").FillAsync(Name);
        await page.GetByLabel("Nøkkel").FillAsync(key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn" }).ClickAsync();
        await look(page);
    }, "nb");

    /// <summary>What axe calls serious or worse, and what does not fit the page's width. Frames are taken off the page for it.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        // Axe would wait for ever for a frame in which no script may run.
        await page.EvaluateAsync("() => document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        var axe = await page.RunAxe();
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
        return [.. axe.Violations.Where(each => Serious.Contains(each.Impact)).Select(each => $"{each.Id}: {each.Nodes[0].Html}"), .. over > 0 ? [$"{over} pixels too wide"] : Array.Empty<string>()];
    }
}
