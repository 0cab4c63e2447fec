using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Posts;
using Pipeline.Rendering.Previews;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;

namespace Pipeline.Rendering.Tests.Safety;

/// <summary>Every text that a template makes, with words of a test's own in every place where people's words enter. Places are numbered as they are filled.</summary>
internal static class WordedTexts
{
    public static IEnumerable<string> Names => new SampleTexts(RealTemplates.Library, RealTemplates.Options, WordedSeason.Of(() => "ord", false)).Names;

    public static bool IsPost(string name) => name.StartsWith("posts/", StringComparison.Ordinal);

    public static string Write(string name, Func<int, string> words)
    {
        if (IsPost(name)) return Post(name, words).Text.Html;
        var next = Next(words);
        // Comments of other texts than reports are quotes, which are few and masked; a post gets its own below.
        var season = WordedSeason.Of(next, withComments: name.StartsWith("reports/", StringComparison.Ordinal));
        return new SampleTexts(RealTemplates.Library, Options(next), season).Write(name, "nb", SampleTexts.PhasesOf(name).First()).Text;
    }

    public static (Programme Programme, RenderedPost Text) Post(string name, Func<int, string> words)
    {
        var next = Next(words);
        var request = new SampleRequests(WordedSeason.Of(next, withComments: false), "nb").Post(TemplateName.Base(name), SampleTexts.PhasesOf(name).First());
        var quotes = Enum.GetValues<Feeling>().Select(feeling => new Quote($"{feeling}", next(), feeling, request.Programme.Channels[0].Id, "overall", false, null));
        return (request.Programme, new PostRenderer(RealTemplates.Library, Options(next)).Render(request with { Quotes = [.. quotes] }));
    }

    private static RenderingOptions Options(Func<string> next) => new()
    {
        TemplatesRoot = RealTemplates.Options.TemplatesRoot,
        SiteBaseUrl = RealTemplates.Options.SiteBaseUrl,
        Contact = RealTemplates.Options.Contact,
        Notice = next(),
    };

    private static Func<string> Next(Func<int, string> words)
    {
        var place = 0;
        return () => words(place++);
    }
}
