using Microsoft.Playwright;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The machine's own Chromium, driven by Playwright.</summary>
internal static class Browser
{
    public static Task UseAsync(int width, Func<IPage, Task> look) => UseAsync(width, look, null);

    /// <summary>The same in a language of the browser's own.</summary>
    public static async Task UseAsync(int width, Func<IPage, Task> look, string? language)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledChromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, JavaScriptEnabled = true, Locale = language });
        await look(page);
    }
}
