using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Editing;
using Pipeline.Core.Posts.Scheduling;
using Pipeline.Core.Reports;

namespace Pipeline.Adapters.Tables;

/// <summary>Drafts in table `drafts`, one partition per programme; their texts as blobs `programme/period/slug/v1-hash` with an extension each.</summary>
public sealed class TableDraftStore : IDraftStore
{
    private const string Title = "Title", Edited = "Edited", Scheduled = "Scheduled";

    private readonly GuardedTable table;
    private readonly TextVersions texts;

    public TableDraftStore(TableServiceClient tables, BlobServiceClient blobs, ITokenSource tokens)
    {
        table = new(tables.GetTableClient(TableNames.Drafts), tokens);
        texts = new(table, blobs.GetBlobContainerClient(BlobNames.Drafts), DraftTexts.Oldest);
    }

    public async Task<Draft?> FindAsync(string programme, string slug, CancellationToken cancellationToken) =>
        await table.FindAsync(TableKeys.Join(programme), TableKeys.Join(slug), cancellationToken) is { } row ? Read(row) : null;

    public async Task<IReadOnlyList<Draft>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        var drafts = new List<Draft>();
        await foreach (var row in table.ReadAsync(TableKeys.Join(programme), TableKeys.FirstText, cancellationToken)) drafts.Add(Read(row));
        return drafts;
    }

    public async Task<bool> SaveAsync(Draft draft, RenderedPost? text, CancellationToken cancellationToken)
    {
        return text is null
            ? await table.SaveAsync(Write(draft), draft.Tag, cancellationToken) is not null
            : await SaveAsync(draft, text.Title, DraftTexts.Of(text), cancellationToken);
    }

    public Task<bool> SaveNewsletterAsync(Draft draft, RenderedNewsletter text, CancellationToken cancellationToken) =>
        SaveAsync(draft, text.Mail.Subject, DraftTexts.Of(text), cancellationToken);

    public async Task<RenderedPost?> ReadAsync(Draft draft, int version, CancellationToken cancellationToken) =>
        draft.Kind == DraftKind.Post && await ReadTextsAsync(draft, version, cancellationToken) is var (title, found) ? DraftTexts.Post(title, found) : null;

    public async Task<RenderedNewsletter?> ReadNewsletterAsync(Draft draft, int version, CancellationToken cancellationToken) =>
        draft.Kind == DraftKind.Newsletter && await ReadTextsAsync(draft, version, cancellationToken) is var (title, found) ? DraftTexts.Newsletter(title, found) : null;

    private async Task<bool> SaveAsync(Draft draft, string title, IReadOnlyList<(string, BinaryData)> contents, CancellationToken cancellationToken)
    {
        var row = Write(draft);
        var folder = $"{draft.Programme}/{draft.Period}/{draft.Slug}";
        var version = await texts.WriteAsync(row.PartitionKey, draft.Slug, draft.Version, folder, contents, cancellationToken);
        version[Title] = title;
        return await table.SaveAsync(row, draft.Tag, version, cancellationToken);
    }

    private async Task<(string Title, IReadOnlyDictionary<string, BinaryData> Texts)?> ReadTextsAsync(Draft draft, int version, CancellationToken cancellationToken) =>
        await texts.ReadAsync(TableKeys.Join(draft.Programme), draft.Slug, version, cancellationToken) is var (row, found) ? (row.GetString(Title), found) : null;

    private static TableEntity Write(Draft draft) => new(TableKeys.Join(draft.Programme), TableKeys.Join(draft.Slug))
    {
        [nameof(draft.Period)] = draft.Period,
        [Title] = draft.Title,
        [nameof(draft.Kind)] = draft.Kind.ToString(),
        [nameof(draft.Version)] = draft.Version,
        [nameof(draft.Published)] = draft.Published,
        [nameof(draft.TextHash)] = draft.TextHash,
        [nameof(draft.ChangedAt)] = RowTime.Write(draft.ChangedAt),
        [Edited + nameof(DraftEdit.Version)] = draft.Edit?.Version,
        [Edited + nameof(DraftEdit.From)] = draft.Edit?.From,
        [Edited + nameof(DraftEdit.By)] = draft.Edit?.By,
        [Edited + nameof(DraftEdit.At)] = draft.Edit is { } edit ? RowTime.Write(edit.At) : null,
        [Scheduled + nameof(DraftSchedule.Version)] = draft.Schedule?.Version,
        [Scheduled + nameof(DraftSchedule.At)] = draft.Schedule is { } schedule ? RowTime.Write(schedule.At) : null,
        [Scheduled + nameof(DraftSchedule.By)] = draft.Schedule?.By,
    };

    private static Draft Read(TableEntity row) => new(
        TableKeys.Split(row.PartitionKey)[0],
        row.GetString(nameof(Draft.Period)),
        TableKeys.Split(row.RowKey)[0],
        row.GetString(Title),
        row.GetInt32(nameof(Draft.Version))!.Value,
        row.GetInt32(nameof(Draft.Published)),
        row.GetString(nameof(Draft.TextHash)),
        RowTime.Read(row, nameof(Draft.ChangedAt)),
        row.ETag.ToString())
    {
        // A row without a kind is from before there were newsletters.
        Kind = row.GetString(nameof(Draft.Kind)) is { } kind ? Enum.Parse<DraftKind>(kind) : DraftKind.Post,
        Edit = row.GetInt32(Edited + nameof(DraftEdit.Version)) is { } edited
            ? new DraftEdit(
                edited, row.GetInt32(Edited + nameof(DraftEdit.From))!.Value, row.GetString(Edited + nameof(DraftEdit.By)), RowTime.Read(row, Edited + nameof(DraftEdit.At)))
            : null,
        Schedule = row.GetInt32(Scheduled + nameof(DraftSchedule.Version)) is { } scheduled
            ? new DraftSchedule(scheduled, RowTime.Read(row, Scheduled + nameof(DraftSchedule.At)), row.GetString(Scheduled + nameof(DraftSchedule.By)))
            : null,
    };
}
