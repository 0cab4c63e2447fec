using Microsoft.Playwright;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>Chromium at the desk, as one who has signed in.</summary>
internal static class DeskBrowser
{
    public const string Name = "Maja Lie";

    /// <summary>Opens a page of the desk as somebody with the key.</summary>
    public static Task UseAsync(DeskSeason season, string key, string path, Func<IPage, Task> look, int width = 1280) => Browser.UseAsync(width, async page =>
    {
        await page.GotoAsync(season.At("/desk/sign-in?to=" + Uri.EscapeDataString(path)));
        await page.GetByLabel("Navnet ditt").FillAsync(Name);
        await page.GetByLabel("Nøkkel").FillAsync(key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn" }).ClickAsync();
        await look(page);
    }, "nb");
}
