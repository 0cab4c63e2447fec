using Microsoft.Playwright;

namespace Pipeline.EndToEnd.Tests.Pages;

/// <summary>Every page and mail as axe-core judges it, with all that can be unfolded unfolded.</summary>
public sealed class AccessiblePageTests
{
    private const int Telephone = 360, Desk = 1280;

    public static TheoryData<string> Names => [.. WholePages.Names];

    /// <summary>Each language once, and with them both widths, both schemes and both phases: a fault of looks is one in every language.</summary>
    private static readonly (string Language, int Width, ColorScheme Scheme, bool IsFinal)[] Readers =
    [
        ("nb", Desk, ColorScheme.Light, true), ("nn", Telephone, ColorScheme.Dark, true), ("da", Telephone, ColorScheme.Light, false),
        ("sv", Desk, ColorScheme.Dark, false), ("en", Telephone, ColorScheme.Dark, false),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_shuts_nobody_out_in_light_or_dark_on_a_telephone_or_a_desk(string name) => await Browser.UseAsync(Desk, async page =>
    {
        List<string> faults = [];
        foreach (var (language, width, scheme, isFinal) in Readers)
        {
            var variants = WholePages.VariantsOf(name).ToList();
            await page.SetContentAsync(WholePages.Write(name, language, isFinal ? variants[0] : variants[^1]));
            faults.AddRange((await FaultsAsync(page, width, scheme)).Select(fault => $"{language} {width} {scheme}: {fault}"));
        }

        faults.ShouldBeEmpty();
    });

    [Fact]
    public async Task The_page_of_an_address_that_leads_nowhere_shuts_nobody_out() => await Browser.UseAsync(Telephone, async page =>
    {
        await page.SetContentAsync(WholePages.Missing);

        (await FaultsAsync(page, Telephone, ColorScheme.Dark)).ShouldBeEmpty();
    });

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        return await Axe.FaultsAsync(page);
    }
}
