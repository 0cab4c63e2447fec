using System.Globalization;
using System.Text;
using System.Xml;
using Pipeline.Core;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Options;

namespace Pipeline.Functions.Http;

/// <summary>Writes the newest published posts of all programmes as Atom (RFC 4287).</summary>
public sealed class Feed(ProgrammeCatalogue programmes, IDraftStore drafts, SiteSettings site)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Entries = 50;

    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        var posts = new List<(Draft Post, string Award)>();
        foreach (var id in await programmes.ListAsync(cancellationToken))
        {
            if (await programmes.FindAsync(id, cancellationToken) is not { Programme: var programme }) continue;
            var all = await drafts.ListAsync(id, cancellationToken);
            posts.AddRange(all.Where(draft => draft.Published is not null).Select(draft => (draft, TextCleaner.Clean(programme.Name.In(programme.Locale)))));
        }

        return Write([.. posts.OrderByDescending(each => each.Post.ChangedAt).ThenBy(each => each.Post.Slug, StringComparer.Ordinal).Take(Entries)]);
    }

    private string Write(IReadOnlyList<(Draft Post, string Award)> posts)
    {
        using var text = new Utf8StringWriter();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, new Uri(site.BaseUrl, "feed.xml").AbsoluteUri);
            xml.WriteElementString("title", Atom, posts.Count > 0 ? posts[0].Award : site.BaseUrl.Host);
            xml.WriteElementString("updated", Atom, Time(posts.Count > 0 ? posts[0].Post.ChangedAt : DateTimeOffset.UnixEpoch));
            Link(xml, "self", new Uri(site.BaseUrl, "feed.xml"));
            foreach (var (post, award) in posts) Write(xml, post, award);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private void Write(XmlWriter xml, Draft post, string award)
    {
        var address = new Uri(site.BaseUrl, $"posts/{post.Programme}/{post.Slug}");
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, address.AbsoluteUri);
        xml.WriteElementString("title", Atom, TextCleaner.Clean(post.Title));
        xml.WriteElementString("updated", Atom, Time(post.ChangedAt));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, award);
        xml.WriteEndElement();
        Link(xml, "alternate", address);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private sealed class Utf8StringWriter : StringWriter
    {
        public Utf8StringWriter()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
