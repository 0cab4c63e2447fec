using System.Globalization;
using Microsoft.Playwright;

namespace Pipeline.EndToEnd.Tests.Reader;

/// <summary>What is asked of every page that readers open.</summary>
internal static class ReaderPage
{
    /// <summary>The page, its looks, its script, its icon, and what it shows in a frame.</summary>
    private const int MostRequests = 5;

    /// <summary>Opens the page and proves that it is small, asks nobody else and is refused nothing by its own policy.</summary>
    public static async Task ShouldBeSmallAndAloneAsync(IPage page, string address)
    {
        List<(string Url, int Bytes)> answers = [];
        List<string> complaints = [];
        void Count(object? sender, IResponse answer) =>
            answers.Add((answer.Url, int.Parse(answer.Headers.GetValueOrDefault("content-length", "0"), CultureInfo.InvariantCulture)));
        void Listen(object? sender, IConsoleMessage message)
        {
            if (message.Type == "error") complaints.Add(message.Text);
        }

        page.Response += Count;
        page.Console += Listen;
        var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        page.Response -= Count;
        page.Console -= Listen;

        answer.ShouldNotBeNull().Ok.ShouldBeTrue(address);
        var site = new Uri(address).GetLeftPart(UriPartial.Authority);
        answers.ShouldAllBe(answer => answer.Url.StartsWith(site, StringComparison.Ordinal));
        var own = answers.Where(answer => !answer.Url.EndsWith("/favicon.ico", StringComparison.Ordinal)).ToList();
        own.Count.ShouldBeInRange(1, MostRequests, address);
        own.Sum(answer => answer.Bytes).ShouldBeLessThan(150_000, address);
        complaints.Where(each => !each.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty(address);
    }
}
