using Pipeline.SelfHost.Commands;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Archive;

/// <summary>The small season, played and exported once; tests restore it into folders of their own.</summary>
public sealed class ArchivedSeason : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal ProgrammeSnapshot Before { get; private set; } = null!;

    public int ExitCode { get; private set; }

    public string Archive => At("archive");

    public string At(string name) => Path.Combine(folder.Path, name);

    public Task<int> ExportAsync(string to) => ExportCommand.ExportAsync(SmallSeason.Programme, to, SmallSeason.Options(At("first")), TextWriter.Null, CancellationToken.None);

    public async ValueTask InitializeAsync()
    {
        await SmallSeason.PlayAsync(At("first"), CancellationToken.None);
        Before = await ProgrammeSnapshot.TakeAsync(At("first"), CancellationToken.None);
        ExitCode = await ExportAsync(Archive);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
