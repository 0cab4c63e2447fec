using System.Globalization;
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
    [Trait("Category", "Slow")]
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

    [Fact]
    public async Task The_feed_and_its_entries_have_what_RFC_4287_requires()
    {
        var drafts = new InMemoryDraftStore();
        foreach (var index in Enumerable.Range(0, 3)) await drafts.SaveAsync(Published(index, $"Title {index}"), null, Cancellation);

        var feed = XDocument.Parse(await WriteAsync(drafts)).Root!;

        feed.Name.ShouldBe(Atom + "feed");
        XElement[] all = [feed, .. feed.Elements(Atom + "entry")];
        foreach (var element in all)
        {
            foreach (var required in (string[])["id", "title", "updated"]) element.Elements(Atom + required).Count().ShouldBe(1);
            Uri.IsWellFormedUriString(element.Element(Atom + "id")!.Value, UriKind.Absolute).ShouldBeTrue();
            DateTimeOffset.TryParseExact(element.Element(Atom + "updated")!.Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).ShouldBeTrue();
        }

        feed.Elements(Atom + "link").Single().Attribute("rel")!.Value.ShouldBe("self");
        feed.Elements(Atom + "entry").ShouldAllBe(entry =>
            entry.Element(Atom + "author")!.Element(Atom + "name")!.Value.Length > 0 && entry.Elements(Atom + "link").Count(link => link.Attribute("rel")!.Value == "alternate") == 1);
        all.Select(element => element.Element(Atom + "id")!.Value).ShouldBeUnique();
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
