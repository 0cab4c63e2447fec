using System.Collections.ObjectModel;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;

namespace Pipeline.Rendering.Posts;

/// <summary>The quotes, each with a lead-in of its feeling; the lead-ins of a feeling are taken in turn.</summary>
internal static class QuoteStory
{
    public static ReadOnlyCollection<object?> Of(PostRequest request, Locale locale)
    {
        Dictionary<string, int> used = [];
        return Model.List(request.Quotes.Select(quote =>
        {
            var key = quote.IsChatbot ? "chatbot" : quote.Feeling.ToString().ToLowerInvariant();
            var leads = locale.QuoteLeads[key];
            var turn = used.GetValueOrDefault(key);
            used[key] = turn + 1;
            return (object?)Model.Of(
                ("lead", leads[turn % leads.Count]), ("chosen", new Ruling($"leads in a quote that is {key}")), ("text", quote.Text));
        }));
    }
}
