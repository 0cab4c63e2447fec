using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Desk;

/// <summary>A draft's newest version as a file to keep: its Markdown, its page, or everything that belongs to it as a ZIP.</summary>
public sealed class DraftArchive(IDraftStore drafts)
{
    /// <summary>Null when the draft has no such form: `md`, `html` and `zip` of a post, `txt`, `html` and `zip` of a newsletter.</summary>
    public async Task<Answer?> ReadAsync(KnownProgramme known, string slug, string form, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(known.Programme.Id, slug, cancellationToken) is not { } draft) return null;
        var files = await drafts.ReadAsync(draft, draft.Version, cancellationToken) is { } post ? FilesOf(post)
            : await drafts.ReadNewsletterAsync(draft, draft.Version, cancellationToken) is { } letter ? FilesOf(letter) : [];
        if (form == "zip") return files.Count == 0 ? null : File("application/zip", $"{slug}.zip", Zip(slug, draft.ChangedAt, files));
        return files.FirstOrDefault(file => file.Extension == form) is { Content: { } content } ? File("application/octet-stream", $"{slug}.{form}", content) : null;
    }

    private static List<(string Extension, byte[] Content)> FilesOf(RenderedPost post) =>
    [
        ("md", Encoding.UTF8.GetBytes(post.Markdown)), ("html", Encoding.UTF8.GetBytes(post.Html)), ("ledger.json", Encoding.UTF8.GetBytes(post.LedgerJson)),
        .. post.Picture is { } picture ? [("png", picture.Png.ToArray())] : Array.Empty<(string, byte[])>(),
        .. post.Statistics is { } block ? FilesOf(block) : [],
    ];

    private static List<(string Extension, byte[] Content)> FilesOf(RenderedNewsletter letter) =>
    [
        ("txt", Encoding.UTF8.GetBytes(letter.Mail.Text)), ("html", Encoding.UTF8.GetBytes(letter.Mail.HtmlAlone())), ("ledger.json", Encoding.UTF8.GetBytes(letter.Mail.LedgerJson)),
        .. FilesOf(letter.Statistics),
    ];

    private static (string, byte[])[] FilesOf(StatisticsBlock block) =>
        [("statistics.txt", Encoding.UTF8.GetBytes(block.Text)), ("statistics.md", Encoding.UTF8.GetBytes(block.Markdown)), ("statistics.html", Encoding.UTF8.GetBytes(block.Html))];

    private static byte[] Zip(string slug, DateTimeOffset at, List<(string Extension, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (extension, content) in files)
            {
                var entry = archive.CreateEntry($"{slug}/{slug}.{extension}");
                entry.LastWriteTime = at;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static Answer File(string type, string name, byte[] content) =>
        new Answer(StatusCodes.Status200OK, type, content).With("Content-Disposition", $"attachment; filename=\"{name}\"").With("Cache-Control", "no-store")
            .With("Content-Security-Policy", "default-src 'none'; sandbox").With("X-Content-Type-Options", "nosniff");
}
