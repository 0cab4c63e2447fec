namespace Pipeline.Core.Posts.Editing;

/// <summary>Makes a post of an editor's Markdown: everything around the text, its charts and its ledger are those of the text that it was edited from.</summary>
public interface IPostEditor
{
    /// <summary>Throws FormatException with one sentence when the text cannot be shown, such as for a chart that the post does not have.</summary>
    RenderedPost Edit(RenderedPost basis, string markdown, string language);
}
