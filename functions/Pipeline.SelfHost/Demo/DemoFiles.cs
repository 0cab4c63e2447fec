using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Delivery;
using Pipeline.Core.Posts;
using Pipeline.Core.Reports;

namespace Pipeline.SelfHost.Demo;

/// <summary>Writes what the demo made as files: `posts/`, `newsletters/`, `reports/` and `mails/` below a folder.</summary>
public sealed class DemoFiles(IDraftStore drafts, IReportStore reports, IMailFile mails, BlobServiceClient blobs)
{
    public async Task WriteAsync(string programme, string folder, CancellationToken cancellationToken)
    {
        foreach (var draft in await drafts.ListAsync(programme, cancellationToken))
        {
            if (await drafts.ReadNewsletterAsync(draft, draft.Version, cancellationToken) is { } letter) await WriteAsync(folder, draft, letter, cancellationToken);
            if (await drafts.ReadAsync(draft, draft.Version, cancellationToken) is not { } text) continue;
            await WriteAsync(folder, $"posts/{draft.Slug}.md", text.Markdown, cancellationToken);
            await WriteAsync(folder, $"posts/{draft.Slug}.html", text.Html, cancellationToken);
            await WriteAsync(folder, $"posts/{draft.Slug}.ledger.json", text.LedgerJson, cancellationToken);
        }

        foreach (var report in await reports.ListAsync(programme, "season", cancellationToken))
        {
            if (await reports.ReadAsync(report, cancellationToken) is not { } text) continue;
            await WriteAsync(folder, $"reports/{report.Participant}.html", text.Html, cancellationToken);
            await WriteAsync(folder, $"reports/{report.Participant}.txt", text.Text, cancellationToken);
            await WriteAsync(folder, $"reports/{report.Participant}.ledger.json", text.LedgerJson, cancellationToken);
        }

        var outbox = blobs.GetBlobContainerClient(BlobNames.Outbox);
        await foreach (var mail in outbox.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "mails")).FullName, mail.Name.Replace('/', '~'));
            await outbox.GetBlobClient(mail.Name).DownloadToAsync(path, cancellationToken);
        }
    }

    private async Task WriteAsync(string folder, Draft draft, RenderedNewsletter letter, CancellationToken cancellationToken)
    {
        await WriteAsync(folder, $"newsletters/{draft.Slug}.html", letter.Mail.HtmlAlone(), cancellationToken);
        await WriteAsync(folder, $"newsletters/{draft.Slug}.txt", letter.Mail.Text, cancellationToken);
        await WriteAsync(folder, $"newsletters/{draft.Slug}.ledger.json", letter.Mail.LedgerJson, cancellationToken);
        await WriteAsync(folder, $"newsletters/{draft.Slug}.statistics.md", letter.Statistics.Markdown, cancellationToken);
        var file = mails.Write(draft.Slug, letter.Mail, draft.ChangedAt);
        await File.WriteAllBytesAsync(Path.Combine(folder, "newsletters", $"{draft.Slug}.eml"), file.ToArray(), cancellationToken);
    }

    private static async Task WriteAsync(string folder, string name, string text, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, cancellationToken);
    }
}
