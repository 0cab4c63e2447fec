namespace Pipeline.SelfHost.Archive;

/// <summary>What an archive holds. It is written last: a folder without it is no whole archive.</summary>
internal sealed record ArchiveManifest(int Format, string Programme, DateTimeOffset ExportedAt, IReadOnlyList<ArchivedFile> Files, IReadOnlyList<ArchivedPeriod> Periods)
{
    public const string FileName = "manifest.json";

    /// <summary>The form of the files; another number means that lines are to be read otherwise.</summary>
    public const int CurrentFormat = 2;
}
