using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Archive;

/// <summary>An archive whose files are all there and as they were written.</summary>
internal sealed class ArchiveReader
{
    private readonly string folder;

    private ArchiveReader(string folder, ArchiveManifest manifest) => (this.folder, Manifest) = (folder, manifest);

    public ArchiveManifest Manifest { get; }

    /// <summary>Reads every file once. Throws CannotStartException for a folder that is no whole archive.</summary>
    public static async Task<ArchiveReader> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, ArchiveManifest.FileName);
        if (!File.Exists(path)) throw new CannotStartException($"{folder} holds no {ArchiveManifest.FileName}: it is no archive, or its export did not end. Export again.");
        var manifest = Parse(path, await File.ReadAllBytesAsync(path, cancellationToken));
        if (manifest.Format != ArchiveManifest.CurrentFormat)
            throw new CannotStartException($"{path} is of format {manifest.Format}, this version reads {ArchiveManifest.CurrentFormat}: restore it with the version that exported it.");
        foreach (var file in manifest.Files) await CheckAsync(folder, file, cancellationToken);
        return new ArchiveReader(folder, manifest);
    }

    public Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken) => File.ReadAllBytesAsync(Listed(name), cancellationToken);

    public async IAsyncEnumerable<T> ReadLinesAsync<T>(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(Listed(name), cancellationToken)) yield return ParseLine<T>(line, name, ++number);
    }

    /// <summary>The names of the files in a folder of the archive.</summary>
    public IEnumerable<string> NamesIn(string part) =>
        Manifest.Files.Select(file => file.Name).Where(name => name.StartsWith($"{part}/", StringComparison.Ordinal));

    private string Listed(string name) => Manifest.Files.Any(file => file.Name == name)
        ? Path.Combine(folder, name)
        : throw new CannotStartException($"{ArchiveManifest.FileName} in {folder} lists no {name}: export again.");

    private static T ParseLine<T>(string line, string name, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, ArchiveJson.Lines) ?? throw new CannotStartException($"Line {number} of {name} is null: export again.");
        }
        catch (JsonException exception)
        {
            throw new CannotStartException($"Line {number} of {name} cannot be read by this version: {exception.Message}", exception);
        }
    }

    private static ArchiveManifest Parse(string path, byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<ArchiveManifest>(json, ArchiveJson.Document) is { Files: not null, Periods: not null, Programme: not null } manifest
                && manifest.Files.All(file => file is { Name.Length: > 0, Sha256: not null } && !file.Name.Contains('\0', StringComparison.Ordinal)) && manifest.Periods.All(period => period is not null)
                ? manifest
                : throw new CannotStartException($"{path} is no manifest of an archive.");
        }
        catch (JsonException exception)
        {
            throw new CannotStartException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    private static async Task CheckAsync(string folder, ArchivedFile file, CancellationToken cancellationToken)
    {
        var (root, path) = (Path.GetFullPath(folder), Path.GetFullPath(Path.Combine(folder, file.Name)));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new CannotStartException($"The manifest lists {file.Name}, which lies outside {folder}.");
        if (!File.Exists(path)) throw new CannotStartException($"{path} is missing: restore from a whole copy of the export.");
        await using var stream = File.OpenRead(path);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) != file.Sha256)
            throw new CannotStartException($"{path} is not as it was exported (its SHA-256 is another): restore from an unchanged copy.");
    }
}
