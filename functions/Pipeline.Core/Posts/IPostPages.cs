using Pipeline.Core.Programmes;

namespace Pipeline.Core.Posts;

/// <summary>Writes the pages that lead to posts, and the ways from a post to the others.</summary>
public interface IPostPages
{
    /// <summary>The posts of one programme in its language; of several, in the language of the one with the newest post.</summary>
    string Index(Uri address, IReadOnlyList<PostList> lists);

    /// <summary>A post's page with links to the index and to the posts beside it (null where there is none).</summary>
    string WithWays(Programme programme, string html, PublishedPost? older, PublishedPost? newer);
}
