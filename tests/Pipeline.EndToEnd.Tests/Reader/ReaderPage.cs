using System.Globalization;
using Microsoft.Playwright;

namespace Pipeline.EndToEnd.Tests.Reader;

/// <summary>What is asked of every page that readers open.</summary>
internal static class ReaderPage
{
    /// <summary>Opens the page and proves that it is small, asks nobody else and is refused nothing by its own policy.</summary>
    public static async Task ShouldBeSmallAndAloneAsync(IPage page, string address)
    {
        List<(string Url, int Bytes)> answers = [];
        List<string> complaints = [];
        page.Response += (_, answer) => answers.Add((answer.Url, int.Parse(answer.Headers.GetValueOrDefault("content-length", "0"), CultureInfo.InvariantCulture)));
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var site = new Uri(address).GetLeftPart(UriPartial.Authority);
        answers.ShouldAllBe(answer => answer.Url.StartsWith(site, StringComparison.Ordinal));
        answers.Where(answer => !answer.Url.EndsWith("/favicon.ico", StringComparison.Ordinal)).Sum(answer => answer.Bytes).ShouldBeLessThan(150_000);
        complaints.Where(each => !each.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
