namespace Pipeline.Core.Forms;

/// <summary>
/// What somebody filled in, in words that every form service has in common. `Form` and `Response` are the service's own ids and together never change;
/// `Response` is empty where nobody gave one, which is enough to draft a mapping and not to be taken. Hidden values are by name. `IsPartial` while the
/// person has not finished.
/// </summary>
public sealed record FilledForm(
    string? Form,
    string Response,
    DateTimeOffset? SubmittedAt,
    bool IsPartial,
    IReadOnlyList<FilledQuestion> Questions,
    IReadOnlyDictionary<string, string> Hidden);
