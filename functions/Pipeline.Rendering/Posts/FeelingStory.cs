using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>How the dialogues were felt, by the question on feelings; null without one.</summary>
internal static class FeelingStory
{
    public static ScriptObject? Of(PostRequest request)
    {
        if (request.Programme.Highlights?.Sentiment is null) return null;
        const string Positive = "sentiment(positive)", Negative = "sentiment(negative)";
        return request.Figures.Find(Positive) is null || request.Figures.Find(Negative) is null
            ? null
            : Model.Of(("positive", Positive), ("negative", Negative));
    }
}
