namespace Pipeline.Rendering.Posts;

/// <summary>Where readers find a post.</summary>
internal static class PostAddress
{
    public static Uri Of(Uri site, string programme, string slug) => new(site, $"/posts/{programme}/{slug}");
}
