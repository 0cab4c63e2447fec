namespace Pipeline.Core.Posts;

/// <summary>The channel that a post looks at: named by the programme, or else chosen because it pulls the highlighted share down furthest.</summary>
public sealed record ChannelFocus(string Channel, bool IsNamed);
