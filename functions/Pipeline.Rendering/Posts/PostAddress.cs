namespace Pipeline.Rendering.Posts;

/// <summary>Where readers find a post.</summary>
internal static class PostAddress
{
    public static Uri Of(Uri site, string programme, string slug) => new(site, $"/posts/{programme}/{slug}");

    /// <summary>Where the posts of a programme are listed.</summary>
    public static Uri OfIndex(Uri site, string programme) => new(site, $"/posts/{programme}");

    /// <summary>Where the picture of its shared links lies.</summary>
    public static Uri OfPicture(Uri site, string programme, string slug) => new(site, $"/posts/{programme}/{slug}/image.png");
}
