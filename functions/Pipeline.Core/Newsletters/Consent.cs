namespace Pipeline.Core.Newsletters;

/// <summary>What somebody says yes to when signing up: the wording as it stood on the page, and a version that changes with every letter of it.</summary>
public sealed record Consent(string Text, string Version);
