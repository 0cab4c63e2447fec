using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Archive;

/// <summary>Writes the files of an archive into an empty folder and remembers what they hold.</summary>
internal sealed class ArchiveWriter
{
    private readonly List<ArchivedFile> files = [];

    private ArchiveWriter(string folder) => Folder = folder;

    public string Folder { get; }

    public IReadOnlyList<ArchivedFile> Files => files;

    public static ArchiveWriter Create(string folder)
    {
        if (File.Exists(folder)) throw new CannotStartException($"{folder} is a file: name a folder that is empty or not there yet.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new CannotStartException($"{folder} is not empty: name a folder that is empty or not there yet.");
        Directory.CreateDirectory(folder);
        return new ArchiveWriter(folder);
    }

    /// <summary>Writes a file of one item as it is.</summary>
    public Task WriteAsync(string name, byte[] bytes, CancellationToken cancellationToken) => WriteAsync(
        name,
        async stream =>
        {
            await stream.WriteAsync(bytes, cancellationToken);
            return 1;
        },
        cancellationToken);

    /// <summary>Writes an item a line.</summary>
    public Task WriteLinesAsync<T>(string name, IAsyncEnumerable<T> items, CancellationToken cancellationToken) => WriteAsync(
        name,
        async stream =>
        {
            var count = 0;
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(item, ArchiveJson.Lines), cancellationToken);
                stream.WriteByte((byte)'\n');
                count++;
            }

            return count;
        },
        cancellationToken);

    /// <summary>Writes a file by what is given, which answers how many items it wrote.</summary>
    public async Task WriteAsync(string name, Func<FileStream, Task<int>> write, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        var items = await write(stream);
        await stream.FlushAsync(cancellationToken);
        stream.Position = 0;
        files.Add(new ArchivedFile(name, items, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken))));
    }

    public Task FinishAsync(ArchiveManifest manifest, CancellationToken cancellationToken) => File.WriteAllBytesAsync(
        Path.Combine(Folder, ArchiveManifest.FileName), JsonSerializer.SerializeToUtf8Bytes(manifest, ArchiveJson.Document), cancellationToken);
}
