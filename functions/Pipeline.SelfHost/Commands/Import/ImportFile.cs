using System.Text;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands.Import;

/// <summary>Cuts a file of evaluations into parts by its extension. Every item is of the programme: named there or not named at all.</summary>
internal static class ImportFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What a line number of the file counts.</summary>
    public static string Unit(string path) => Extension(path) == ".json" ? "item" : "line";

    public static IAsyncEnumerable<ImportPart> ReadAsync(string path, string programme, CancellationToken cancellationToken) => Extension(path) switch
    {
        ".json" => JsonParts.ReadAsync(path, programme, cancellationToken),
        ".ndjson" or ".jsonl" => NdjsonParts.ReadAsync(File.ReadLinesAsync(path, StrictUtf8, cancellationToken), programme),
        ".csv" => CsvParts.ReadAsync(File.ReadLinesAsync(path, StrictUtf8, cancellationToken), programme, cancellationToken),
        var other => throw new CannotStartException($"'{other}' files are not read; give a .json, .ndjson or .csv file."),
    };

    private static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();
}
