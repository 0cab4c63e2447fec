using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>Chromium at the desk, as one who has signed in.</summary>
internal static partial class DeskBrowser
{
    public const string Name = "Maja Lie";

    /// <summary>More fields and links than any page has before what is looked for.</summary>
    private const int MostStops = 200;

    /// <summary>Goes from where the focus is to a button, link or field that is called so, by the tabulator alone.</summary>
    public static async Task TabToAsync(IPage page, string name)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string>("() => (document.activeElement.labels?.[0] ?? document.activeElement).innerText?.replace(/\\s+/g, ' ').trim() ?? ''")).StartsWith(name, StringComparison.Ordinal)) return;
        }

        throw new ShouldAssertException($"The tabulator does not reach \"{name}\".");
    }

    /// <summary>Reaches a button or link by the tabulator, presses it and waits for what its page shows.</summary>
    public static async Task PressAsync(IPage page, string name, string shown)
    {
        await TabToAsync(page, name);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(shown).First.WaitForAsync();
    }

    /// <summary>Opens a page of the desk as somebody with the key.</summary>
    public static Task UseAsync(DeskSeason season, string key, string path, Func<IPage, Task> look, int width = 1280) => Browser.UseAsync(width, async page =>
    {
        await SignInAsync(page, season, key, path);
        await ArriveAsync(page);
        await look(page);
    }, "nb");

    /// <summary>Gives a name and a key on the way to a page, and leaves it open what comes of it.</summary>
    public static async Task SignInAsync(IPage page, DeskSeason season, string key, string path)
    {
        await page.GotoAsync(season.At("/desk/sign-in?to=" + Uri.EscapeDataString(path)));
        await page.GetByLabel("Navnet ditt").FillAsync(Name);
        await page.GetByLabel("Nøkkel").FillAsync(key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn" }).ClickAsync();
    }

    /// <summary>Waits for the page that the sign-in leads to.</summary>
    public static Task ArriveAsync(IPage page) => Browser.ArriveAsync(page, PastSignIn());

    [GeneratedRegex("^(?!.*/desk/sign-in)")]
    private static partial Regex PastSignIn();
}
