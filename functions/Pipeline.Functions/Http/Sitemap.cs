using System.Globalization;
using System.Text;
using System.Xml;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Options;

namespace Pipeline.Functions.Http;

/// <summary>Writes where public pages lie, by the protocol of sitemaps.org, and which pages search engines leave alone.</summary>
public sealed class Sitemap(ProgrammeCatalogue programmes, PublishedPosts posts, SiteSettings site)
{
    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>`robots.txt` (RFC 9309).</summary>
    public string Robots => $"User-agent: *\nDisallow: /api/\nDisallow: /desk\nDisallow: /f/\nDisallow: /r/\nDisallow: /u/\n\nSitemap: {new Uri(site.BaseUrl, "sitemap.xml").AbsoluteUri}\n";

    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Async = true, Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Protocol);
            Write(xml, "posts", null);
            foreach (var id in await programmes.ListAsync(cancellationToken))
            {
                if (await programmes.FindAsync(id, cancellationToken) is not { Programme: var programme }) continue;
                var published = await posts.ListAsync(programme, cancellationToken);
                if (published.Count > 0) Write(xml, $"posts/{id}", published.Max(post => post.Draft.ChangedAt));
                foreach (var post in published) Write(xml, $"posts/{id}/{post.Draft.Slug}", post.Draft.ChangedAt);
            }

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private void Write(XmlWriter xml, string path, DateTimeOffset? changed)
    {
        xml.WriteStartElement("url", Protocol);
        xml.WriteElementString("loc", Protocol, new Uri(site.BaseUrl, path).AbsoluteUri);
        if (changed is { } at) xml.WriteElementString("lastmod", Protocol, at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
