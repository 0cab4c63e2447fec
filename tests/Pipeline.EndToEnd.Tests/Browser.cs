using Microsoft.Playwright;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The machine's own Chromium, driven by Playwright.</summary>
internal static class Browser
{
    public static async Task UseAsync(int width, Func<IPage, Task> look)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledChromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, JavaScriptEnabled = true });
        await look(page);
    }
}
