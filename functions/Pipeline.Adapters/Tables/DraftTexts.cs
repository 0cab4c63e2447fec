using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Core.Delivery;
using Pipeline.Core.Posts;

namespace Pipeline.Adapters.Tables;

/// <summary>Drafted texts as the blobs that hold them, by extension.</summary>
internal static class DraftTexts
{
    private const string Markdown = ".md", Html = ".html", Plain = ".txt", Ledger = ".ledger.json", Picture = ".png";
    private const string BlockText = ".statistics.txt", BlockMarkdown = ".statistics.md", BlockHtml = ".statistics.html", Errata = ".errata.json";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What versions hold that were kept before there were statistics and pictures.</summary>
    public static IReadOnlyList<string> Oldest => [Markdown, Html, Ledger];

    public static IReadOnlyList<(string, BinaryData)> Of(RenderedPost post) =>
    [
        (Markdown, new(post.Markdown)), (Html, new(post.Html)), (Ledger, new(post.LedgerJson)),
        .. post.Statistics is { } block ? Of(block) : [],
        .. post.Errata.Count > 0 ? [(Errata, new BinaryData(JsonSerializer.SerializeToUtf8Bytes(post.Errata, Relaxed)))] : Array.Empty<(string, BinaryData)>(),
        .. post.Picture is { } picture ? [(Picture, new BinaryData(picture.Png))] : Array.Empty<(string, BinaryData)>(),
    ];

    public static IReadOnlyList<(string, BinaryData)> Of(RenderedNewsletter letter) =>
    [
        (Html, new(letter.Mail.Html)), (Plain, new(letter.Mail.Text)), (Ledger, new(letter.Mail.LedgerJson)),
        .. Of(letter.Statistics),
        .. letter.Mail.Pictures.Select(picture => (Picture, new BinaryData(picture.Bytes))),
    ];

    public static RenderedPost Post(string title, IReadOnlyDictionary<string, BinaryData> texts) =>
        new(title, texts[Markdown].ToString(), texts[Html].ToString(), texts[Ledger].ToString())
        {
            Statistics = texts.ContainsKey(BlockText) ? Block(texts) : null,
            Picture = texts.TryGetValue(Picture, out var png) ? new SharePicture(png.ToMemory()) : null,
            Errata = texts.TryGetValue(Errata, out var errata) ? JsonSerializer.Deserialize<Erratum[]>(errata)! : [],
        };

    public static RenderedNewsletter Newsletter(string subject, IReadOnlyDictionary<string, BinaryData> texts) => new(
        new MailContent(subject, texts[Html].ToString(), texts[Plain].ToString(), texts[Ledger].ToString())
        {
            Pictures = texts.TryGetValue(Picture, out var png) ? [new InlinePicture(RenderedNewsletter.ChartId, "image/png", png.ToMemory())] : [],
        },
        Block(texts));

    private static (string, BinaryData)[] Of(StatisticsBlock block) =>
        [(BlockText, new(block.Text)), (BlockMarkdown, new(block.Markdown)), (BlockHtml, new(block.Html))];

    private static StatisticsBlock Block(IReadOnlyDictionary<string, BinaryData> texts) =>
        new(texts[BlockText].ToString(), texts[BlockMarkdown].ToString(), texts[BlockHtml].ToString());
}
