namespace Pipeline.Core.Programmes;

/// <summary>A free text the shopper writes after the dialogue.</summary>
public sealed record CommentField(string Id, LocalText Name);
