namespace Pipeline.Core.Links;

/// <summary>A new link and its token, which is told once and kept nowhere.</summary>
public sealed record IssuedLink(ShopperLink Link, string Token);
