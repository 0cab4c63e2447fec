using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pipeline.Testing;
using static Microsoft.Playwright.Assertions;

[assembly: AssemblyFixture(typeof(Pipeline.EndToEnd.Tests.Browser))]

namespace Pipeline.EndToEnd.Tests;

/// <summary>The machine's own Chromium, driven by Playwright: started by the first test that needs it, with a profile of its own for each.</summary>
public sealed class Browser : IAsyncDisposable
{
    /// <summary>In milliseconds: as long as a page is waited for, for machines that do other things too.</summary>
    private const float LongestWait = 30_000;

    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Chromium)>> Running = new(StartAsync);

    public static Task UseAsync(int width, Func<IPage, Task> look) => UseAsync(width, look, null);

    /// <summary>The same in a language of the browser's own.</summary>
    public static async Task UseAsync(int width, Func<IPage, Task> look, string? language)
    {
        var (_, chromium) = await Running.Value;
        await using var profile = await chromium.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, Locale = language });
        await look(await profile.NewPageAsync());
    }

    /// <summary>Waits until the page at such an address is there whole: a key pressed before is pressed on the page that goes.</summary>
    public static async Task ArriveAsync(IPage page, Regex address)
    {
        await Expect(page).ToHaveURLAsync(address);
        await BeWholeAsync(page);
    }

    /// <summary>Presses what leads to another page, and waits until that is there whole.</summary>
    public static async Task FollowAsync(ILocator link)
    {
        await link.Page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes'; }");
        await link.ClickAsync();
        await Expect(link.Page.Locator("html")).Not.ToHaveAttributeAsync("data-left", "yes");
        await BeWholeAsync(link.Page);
    }

    /// <summary>Opens a page whose script comes only after something was done on it, as on a slow line.</summary>
    public static async Task BeforeScriptAsync(IPage page, string address, string script, Func<Task> work)
    {
        var done = new TaskCompletionSource();
        await page.RouteAsync(script, async route =>
        {
            await done.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        try
        {
            await work();
        }
        finally
        {
            done.SetResult();
        }

        await BeWholeAsync(page);
        await page.UnrouteAsync(script);
    }

    /// <summary>Waits until the page that is there is whole.</summary>
    public static Task BeWholeAsync(IPage page) => Expect(page.Locator("html")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete");

    public async ValueTask DisposeAsync()
    {
        if (!Running.IsValueCreated) return;
        var (driver, chromium) = await Running.Value;
        await chromium.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Chromium)> StartAsync()
    {
        SetDefaultExpectTimeout(LongestWait);
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledChromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        }));
    }
}
