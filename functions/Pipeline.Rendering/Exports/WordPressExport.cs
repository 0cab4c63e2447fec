using System.Globalization;
using System.Text;
using System.Xml;
using Pipeline.Core;

namespace Pipeline.Rendering.Exports;

/// <summary>An import file of WordPress (WXR 1.2, RSS with its own elements): one draft with its tags and its author.</summary>
internal static class WordPressExport
{
    private const string Wp = "http://wordpress.org/export/1.2/";
    private const string Excerpt = "http://wordpress.org/export/1.2/excerpt/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    private const string PostId = "1", PictureId = "2";

    public static string Write(ExportedPost post)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            foreach (var (prefix, name) in (ReadOnlySpan<(string, string)>)[("wp", Wp), ("excerpt", Excerpt), ("content", Content), ("dc", Dc)])
                xml.WriteAttributeString("xmlns", prefix, null, name);
            Channel(xml, post);
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Channel(XmlWriter xml, ExportedPost post)
    {
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", post.Award);
        xml.WriteElementString("link", post.Address.GetLeftPart(UriPartial.Authority));
        xml.WriteElementString("language", post.Language);
        xml.WriteElementString("wxr_version", Wp, "1.2");
        if (post.Author is { } author)
        {
            xml.WriteStartElement("author", Wp);
            xml.WriteElementString("author_login", Wp, NameSlug.Of(author.Name));
            xml.WriteElementString("author_display_name", Wp, author.Name);
            xml.WriteEndElement();
        }

        Item(xml, post);
        if (post.Image is { } image) Attachment(xml, post, image);
        xml.WriteEndElement();
    }

    private static void Item(XmlWriter xml, ExportedPost post)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", post.Title);
        xml.WriteElementString("link", post.Address.AbsoluteUri);
        if (post.Author is { } author) xml.WriteElementString("creator", Dc, NameSlug.Of(author.Name));
        Guid(xml, post.Address);
        CData(xml, "encoded", Content, post.Html);
        CData(xml, "encoded", Excerpt, post.Description);
        xml.WriteElementString("post_id", Wp, PostId);
        xml.WriteElementString("post_date", Wp, post.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00");
        xml.WriteElementString("post_name", Wp, post.Slug);
        xml.WriteElementString("status", Wp, "draft");
        xml.WriteElementString("post_type", Wp, "post");
        foreach (var tag in post.Tags) Tag(xml, tag);
        if (post.Image is not null) Thumbnail(xml);
        xml.WriteEndElement();
    }

    /// <summary>The importer fetches the picture from its address, so it is there once the post is published here.</summary>
    private static void Attachment(XmlWriter xml, ExportedPost post, Uri image)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", post.Title);
        xml.WriteElementString("link", image.AbsoluteUri);
        Guid(xml, image);
        xml.WriteElementString("post_id", Wp, PictureId);
        xml.WriteElementString("post_parent", Wp, PostId);
        xml.WriteElementString("status", Wp, "inherit");
        xml.WriteElementString("post_type", Wp, "attachment");
        xml.WriteElementString("attachment_url", Wp, image.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void Thumbnail(XmlWriter xml)
    {
        xml.WriteStartElement("postmeta", Wp);
        xml.WriteElementString("meta_key", Wp, "_thumbnail_id");
        xml.WriteElementString("meta_value", Wp, PictureId);
        xml.WriteEndElement();
    }

    private static void Guid(XmlWriter xml, Uri address)
    {
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(address.AbsoluteUri);
        xml.WriteEndElement();
    }

    /// <summary>The importer's reader of old wants these two as CDATA; the writer divides a text that holds its end.</summary>
    private static void CData(XmlWriter xml, string name, string space, string text)
    {
        xml.WriteStartElement(name, space);
        xml.WriteCData(text);
        xml.WriteEndElement();
    }

    private static void Tag(XmlWriter xml, string tag)
    {
        xml.WriteStartElement("category");
        xml.WriteAttributeString("domain", "post_tag");
        xml.WriteAttributeString("nicename", NameSlug.Of(tag));
        xml.WriteString(tag);
        xml.WriteEndElement();
    }
}
