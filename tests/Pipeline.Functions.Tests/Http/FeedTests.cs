using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Pipeline.Core;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Functions.Options;
using Pipeline.Testing;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

public sealed class FeedTests
{
    private const string Award = "prisen-2026";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_a_title_holds_stays_a_title()
    {
        var drafts = new InMemoryDraftStore();
        foreach (var (index, title) in HostileTexts.All.Take(45).Index()) await drafts.SaveAsync(Published(index, title), null, Cancellation);

        var feed = XDocument.Parse(await WriteAsync(drafts)).Root!;

        feed.Element(Atom + "title")!.Value.ShouldBe("</title><b>Prisen</b> &amp;");
        feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value)
            .ShouldBe(HostileTexts.All.Take(45).Select(TextCleaner.Clean), ignoreOrder: true);
    }

    [Fact]
    public async Task No_attack_makes_the_feed_unreadable()
    {
        foreach (var title in HostileTexts.All)
        {
            var drafts = new InMemoryDraftStore();
            await drafts.SaveAsync(Published(0, title), null, Cancellation);

            var feed = XDocument.Parse(await WriteAsync(drafts)).Root!;

            feed.Element(Atom + "entry")!.Elements().Select(element => element.Name.LocalName).ShouldBe(["id", "title", "updated", "author", "link"]);
            feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value.ShouldBe(TextCleaner.Clean(title));
        }
    }

    private static Draft Published(int index, string title) =>
        new(Award, "season", $"slug-{index:00}", title, 1, 1, "hash", DateTimeOffset.UnixEpoch.AddDays(index), null);

    private static async Task<string> WriteAsync(InMemoryDraftStore drafts)
    {
        var sample = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json"), Cancellation))!;
        var programme = sample["programme"]!;
        (programme["id"], programme["name"]) = (Award, new JsonObject { ["nb"] = "</title><b>Prisen</b> \u202E&amp;" });
        var programmes = new InMemoryProgrammeStore();
        await programmes.PutAsync(Award, Encoding.UTF8.GetBytes(programme.ToJsonString()), Cancellation);
        return await new Feed(new ProgrammeCatalogue(programmes), drafts, new SiteSettings(new Uri("https://priser.example/"), null, new Dictionary<string, string>())).WriteAsync(Cancellation);
    }
}
