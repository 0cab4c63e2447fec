namespace Pipeline.SelfHost.Demo.Season;

/// <summary>Which highlighted answer a question goes along with.</summary>
internal enum Anchor
{
    None,
    Welcome,
    Valued,
    WouldBuy,
}
