using Pipeline.SelfHost.Preview;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Preview;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private const string Mail = "mails/report.scriban-txt";
    private readonly TemplatesCopy templates = new();
    private PreviewServer server = null!;
    private HttpClient browser = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await PreviewServer.StartAsync(new PreviewFiles(templates.Path, null), "nb", 0, Cancellation);
        browser = new HttpClient { BaseAddress = server.Address };
    }

    [Fact]
    public async Task A_change_of_a_template_is_told_and_seen_on_the_next_visit()
    {
        using var events = new StreamReader(await browser.GetStreamAsync("/changes", Cancellation));
        (await events.ReadLineAsync(Cancellation)).ShouldBe(": watching");

        templates.Write(Mail, "Hei igjen!\n");

        await ReadUntilAsync(events, "data: changed");
        (await browser.GetStringAsync($"/{Mail}", Cancellation)).ShouldContain("Hei igjen!");
    }

    [Fact]
    public async Task A_fault_is_shown_with_its_lines_and_the_page_still_follows_changes()
    {
        templates.Write(Mail, "Hei!\n{{ nonexistent }}\n");

        var page = await browser.GetStringAsync($"/{Mail}", Cancellation);

        page.ShouldContain($"{Mail}(2,");
        page.ShouldContain("    2  {{ nonexistent }}");
        page.ShouldContain("EventSource");
    }

    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/<script>alert(1)</script>")]
    public async Task An_address_that_names_no_template_shows_no_file_and_no_markup(string address)
    {
        var page = await browser.GetStringAsync(address, Cancellation);

        page.ShouldContain("there is no such template");
        page.ShouldNotContain("root:");
        page.ShouldNotContain("<script>alert");
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await server.DisposeAsync();
        templates.Dispose();
    }

    private static async Task ReadUntilAsync(StreamReader events, string expected)
    {
        while (await events.ReadLineAsync(Cancellation) is { } line)
            if (line == expected) return;
        throw new InvalidOperationException($"the stream ended without \"{expected}\"");
    }
}
