using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Posts;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>The newsletter of the sample season, leading to the post of the same day under the title that the post has in the language.</summary>
internal static class SampleNewsletter
{
    public static NewsletterRequest In(Phase phase, string language)
    {
        var told = SampleSeason.In(phase == Phase.Final ? SampleSeason.Result() : SampleSeason.SoFar(), language);
        var post = new PostRenderer(RealTemplates.Library, RealTemplates.In(language)).Render(told);
        return new NewsletterRequest(told, [new PostLink(post.Title, told.Slug)]);
    }
}
