namespace Pipeline.SelfHost.Archive;

/// <summary>A file of an archive: its name in the folder, how many items it holds, and the SHA-256 of its bytes (lower-case hex).</summary>
internal sealed record ArchivedFile(string Name, int Items, string Sha256);
