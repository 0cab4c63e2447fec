using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Exports;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Exports;

/// <summary>The sample season's result as a draft of the store, and texts that would break a file that does not escape them.</summary>
internal static class ExportSamples
{
    /// <summary>Ends or begins something in at least one of the formats.</summary>
    public static TheoryData<string> Hostile =>
    [
        "\"quoted\": 'twice'", "---", "title: no", "# comment", "{a: b}", "[x]", "- item", "C:\\new\\table", "]]>", "</item><evil/>", "& &amp; <b>",
        "a\u2028b\u0085c", "</script>", "%00 *ref &anchor !tag", "null", "12:30", "🙂 é",
    ];

    public static Draft Draft { get; } =
        new("kundeserviceprisen-2021", "season", "resultat-2021", "3 av 4 ville handlet, 1 av 4 ville ikke", 1, null, "hash", DateTimeOffset.UnixEpoch, "tag");

    public static RenderedPost Text(string language = "nb") =>
        new PostRenderer(RealTemplates.Library, RealTemplates.In(language)).Render(SampleSeason.In(SampleSeason.Result(), language));

    public static ExportedFile Write(string form, Draft? draft = null, Programme? programme = null, RenderedPost? text = null) =>
        new PostExports(RealTemplates.Options).Write(form, programme ?? SampleSeason.Programme, draft ?? Draft, text ?? Text());

    public static ExportedPost Post(string said) => new(
        said, "slug", "nb", new(2021, 3, 31), said, [said, "Messenger"], new Author(said, null), said, new Uri("https://priser.example/posts/a/slug"), null,
        "Brødtekst.\n", $"<p>{said}</p>");
}
