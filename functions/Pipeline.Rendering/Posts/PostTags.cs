using Pipeline.Core.Programmes;

namespace Pipeline.Rendering.Posts;

/// <summary>What a post is filed under: the award and the channels.</summary>
internal static class PostTags
{
    public static IReadOnlyList<string> Of(Programme programme, string language) =>
        [programme.Name.In(language), .. programme.Channels.Select(channel => channel.Name.In(language))];
}
