namespace Pipeline.Core.Programmes;

/// <summary>A group of questions with its weight in the total; zero when the area does not count, and zero everywhere when nothing is weighted.</summary>
public sealed record Area(string Id, LocalText Name, decimal Weight);
