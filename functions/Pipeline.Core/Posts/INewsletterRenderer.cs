namespace Pipeline.Core.Posts;

/// <summary>Writes newsletters. The same request gives the same bytes; a number the ledger cannot account for throws.</summary>
public interface INewsletterRenderer
{
    RenderedNewsletter Render(NewsletterRequest request);
}
