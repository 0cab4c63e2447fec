using Microsoft.Playwright;

namespace Pipeline.EndToEnd.Tests.Filling;

/// <summary>A form filled in as one shopper does, and what the page says once it was received.</summary>
internal static class Filled
{
    public const string Comment = "Første linje\nandre linje", Thanks = "Vi fikk vurderingen";

    public const int Telephone = 360, Desk = 1280;

    public static async Task FillAsync(IPage page)
    {
        await page.FillAsync("#date", "2021-01-20");
        await page.FillAsync("#time", "10:32");
        await page.CheckAsync("[name=outcome][value=answered]");
        await page.CheckAsync("[name='answers.welcome'][value=yes]");
        await page.FillAsync("textarea >> nth=0", Comment);
    }
}
