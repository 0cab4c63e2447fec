namespace Pipeline.Core.Posts;

/// <summary>The headline figures of a text's period with number, interval and last day, to paste into another text: the same as plain text, Markdown and HTML.</summary>
public sealed record StatisticsBlock(string Text, string Markdown, string Html);
