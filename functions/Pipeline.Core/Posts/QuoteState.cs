namespace Pipeline.Core.Posts;

/// <summary>What an editor decided about a quote; it waits until somebody does.</summary>
public enum QuoteState
{
    Waiting,
    Approved,
    Rejected,
}
