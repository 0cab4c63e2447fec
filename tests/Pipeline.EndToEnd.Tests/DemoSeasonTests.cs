using System.Text.Json;
using System.Text.RegularExpressions;
using MimeKit;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The demo as a newcomer runs it: a child process, twice over the same data.</summary>
[Collection(nameof(DemoSeason))]
public sealed partial class DemoSeasonTests(DemoSeason demo)
{
    [Fact]
    public void The_demo_prints_the_published_table()
    {
        demo.First.Output.ShouldContain("3900 evaluations sent as signed webhooks: 3900 stored");
        Row("welcome").ShouldBe(["88,7", "92,8", "88,2", "88,2", "80,2", "96,0"]);
        Row("valued").ShouldBe(["75,9", "83,3", "78,2", "63,3", "62,2", "96,0"]);
        Row("fall").ShouldBe(["12,8", "9,5", "10,0", "24,9", "18,0", "0,0"]);
        Row("would-buy, %").ShouldBe(["75,8", "82,2", "78,2", "65,4", "61,6", "96,0"]);
    }

    [Fact]
    public void Phone_and_email_pull_would_buy_up_and_chat_and_messenger_pull_it_down() =>
        Row("contribution").Skip(1).Take(4).Select(cell => cell[0]).ShouldBe(['+', '+', '-', '-']);

    [Fact]
    public void A_second_run_over_the_same_data_changes_nothing()
    {
        demo.Second.Output.ShouldContain("3900 evaluations sent as signed webhooks: 3900 duplicate");
        Hash(demo.Second.Output).ShouldBe(Hash(demo.First.Output));
        demo.Second.Files.ShouldBe(demo.First.Files);
    }

    [Fact]
    public void Every_participant_has_a_report_and_every_entitled_contact_one_mail()
    {
        var mails = Directory.GetFiles(Path.Combine(demo.First.Folder, "mails")).Select(path => MimeMessage.Load(path, TestContext.Current.CancellationToken)).ToList();

        Directory.GetFiles(Path.Combine(demo.First.Folder, "reports"), "*.html").Length.ShouldBe(156);
        mails.Count.ShouldBeGreaterThan(50);
        mails.Select(mail => mail.Headers["X-Delivery-Key"]).Distinct().Count().ShouldBe(mails.Count);
        mails.Select(mail => mail.To.Mailboxes.Single().Address).ShouldAllBe(address => address.EndsWith(".example", StringComparison.Ordinal));
        mails.ShouldAllBe(mail => mail.TextBody!.Contains("/r/", StringComparison.Ordinal) && mail.HtmlBody!.Contains("/r/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_result_post_prints_the_figures_of_the_ledger_and_says_that_most_is_synthetic()
    {
        var post = File.ReadAllText(Path.Combine(demo.First.Folder, "posts", "result.md"));
        using var ledger = JsonDocument.Parse(File.ReadAllText(Path.Combine(demo.First.Folder, "posts", "result.ledger.json")));

        foreach (var printed in new[] { "88,7", "75,9", "75,8", "24,2", "92,8", "83,3", "63,3", "62,2", "65,4", "61,6", "96,0", "1 av 4", "3 av 4" }) post.ShouldContain(printed);
        var parts = ledger.RootElement.GetProperty("parts").EnumerateArray().ToDictionary(part => part.GetProperty("part").GetString()!, part => part.GetProperty("entries").GetArrayLength());
        parts.Keys.ShouldBe(["markdown", "html", "picture", "statistics-markdown", "statistics-html", "statistics-text"]);
        parts["markdown"].ShouldBeGreaterThan(40);
        parts["html"].ShouldBeGreaterThan(40);
        File.ReadAllText(Path.Combine(demo.First.Folder, "posts", "result.html")).ShouldContain(SelfHost.Demo.DemoNotice.Text.In("nb"));
    }

    [Fact]
    public void The_newsletter_of_the_season_waits_with_the_published_share_and_its_chart_within_it()
    {
        var letter = MimeMessage.Load(Path.Combine(demo.First.Folder, "newsletters", "newsletter.eml"), TestContext.Current.CancellationToken);

        letter.TextBody.ShouldNotBeNull().ShouldContain("75,8");
        letter.HtmlBody.ShouldNotBeNull().ShouldContain("cid:chart@newsletter");
        letter.BodyParts.OfType<MimePart>().Count(part => part.ContentId == "chart@newsletter").ShouldBe(1);
    }

    [Theory]
    [InlineData("winners", "# Sognenett vant Kundeserviceprisen 2021")]
    [InlineData("drivers", "# Hva henger sammen med at kunden ville handlet?")]
    [InlineData("channel-in-focus", "# Kanalen i fokus: Messenger")]
    public void The_seasons_other_posts_are_drafted_and_published_with_it(string post, string title)
    {
        File.ReadAllText(Path.Combine(demo.First.Folder, "posts", $"{post}.md")).ShouldStartWith($"{title}\n");
        demo.First.Output.ShouldContain($"posts/kundeserviceprisen-2021/{post}\n");
    }

    private static string Hash(string output) => ResultsHash().Matches(output).ShouldHaveSingleItem().Value;

    private string[] Row(string name)
    {
        var line = demo.First.Output.Split('\n').Single(line => line.StartsWith($"  {name} ", StringComparison.Ordinal));
        return line[(name.Length + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("results sha256:[0-9a-f]{64}")]
    private static partial Regex ResultsHash();
}
