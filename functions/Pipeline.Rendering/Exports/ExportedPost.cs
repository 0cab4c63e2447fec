using Pipeline.Core.Programmes;

namespace Pipeline.Rendering.Exports;

/// <summary>
/// A post as other publishing tools know one. Body is Markdown without the title, its charts replaced by their words; Html is the same as a
/// fragment; Day is the last day that the text tells of; Image is where the picture of shared
/// links lies once the post is published here (null without one).
/// </summary>
internal sealed record ExportedPost(
    string Title,
    string Slug,
    string Language,
    DateOnly Day,
    string Description,
    IReadOnlyList<string> Tags,
    Author? Author,
    string Award,
    Uri Address,
    Uri? Image,
    string Body,
    string Html);
