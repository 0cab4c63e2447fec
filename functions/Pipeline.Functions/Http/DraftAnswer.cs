using Microsoft.AspNetCore.Http;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Exports;

namespace Pipeline.Functions.Http;

/// <summary>A draft as answered; `kind` is `post` or `newsletter`, `published` the version readers see.</summary>
public sealed record DraftAnswer(string Period, string Slug, string Kind, string Title, int Version, int? Published, DateTimeOffset ChangedAt)
{
    public static DraftAnswer Of(Draft draft) =>
        new(draft.Period, draft.Slug, draft.Kind == DraftKind.Newsletter ? "newsletter" : "post", draft.Title, draft.Version, draft.Published, draft.ChangedAt);

    /// <summary>The slug that names the file is of letters, digits and hyphens, so it needs no quoting.</summary>
    public static Answer File(ExportedFile file) =>
        Answer.Text(StatusCodes.Status200OK, file.MediaType, file.Text).With("Content-Disposition", $"attachment; filename=\"{file.Name}\"");
}
