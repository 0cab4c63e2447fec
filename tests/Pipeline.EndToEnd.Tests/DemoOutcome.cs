namespace Pipeline.EndToEnd.Tests;

/// <summary>What one run of the demo printed, where its files lie, and their SHA-256 by relative path.</summary>
public sealed record DemoOutcome(string Output, string Folder, IReadOnlyDictionary<string, string> Files);
