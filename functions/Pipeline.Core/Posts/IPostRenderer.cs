namespace Pipeline.Core.Posts;

/// <summary>Writes posts. The same request gives the same bytes; a number the ledger cannot account for throws.</summary>
public interface IPostRenderer
{
    RenderedPost Render(PostRequest request);
}
