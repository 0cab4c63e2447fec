using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results;

/// <summary>Results as JSON (`contract/results.json`): numbers unrounded, shortest digits that read back as the same double.</summary>
public static class ResultsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A season's figures are tens of megabytes: the writer is not to hold them all.</summary>
    private const int MostPending = 64 * 1024;

    private const int OfPiece = 256;

    /// <summary>So few are written in less time than it takes to wake other cores.</summary>
    private const int FewPieces = 4;

    /// <summary>About how many bytes a figure takes.</summary>
    private const int OfItem = 200;

    /// <summary>
    /// All figures, or those one participant may see: the total's, its class's and its own, and its own place. Nothing of another
    /// participant or class is then in the document.
    /// </summary>
    public static byte[] Write(PeriodResults results, Participant? only = null)
    {
        var seen = only is null ? results : results.For(only);
        using var document = new MemoryStream(256 + (OfItem * (seen.Figures.Count + seen.Suppressed.Count)));
        Write(seen, withStamp: true, document);
        return document.ToArray();
    }

    /// <summary>
    /// A SHA-256 over everything but when, under which number and with which version of the questionnaire it was computed: the document without its long lists, then those in pieces,
    /// which several cores write.
    /// </summary>
    internal static byte[] HashContent(PeriodResults results)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var rest = new MemoryStream();
        Write(results with { Figures = [], Suppressed = [] }, withStamp: false, rest);
        hash.AppendData(rest.ToArray());
        AppendPieces(hash, results.Figures, WriteFigure);
        AppendPieces(hash, results.Suppressed, WriteSuppressed);
        return hash.GetHashAndReset();
    }

    private static void AppendPieces<T>(IncrementalHash hash, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        List<T[]> pieces = [.. items.Chunk(OfPiece)];
        var written = pieces.Count > FewPieces ? pieces.AsParallel().AsOrdered().Select(WritePiece) : pieces.Select(WritePiece);
        foreach (var piece in written) hash.AppendData(piece.Span);

        ReadOnlyMemory<byte> WritePiece(T[] piece)
        {
            var document = new ArrayBufferWriter<byte>(OfItem * piece.Length);
            using var json = new Utf8JsonWriter(document, Options);
            json.WriteStartObject();
            WriteList(json, "items"u8, piece, write);
            json.WriteEndObject();
            json.Flush();
            return document.WrittenMemory;
        }
    }

    private static void Write(PeriodResults results, bool withStamp, Stream document)
    {
        using var json = new Utf8JsonWriter(document, Options);
        json.WriteStartObject();
        json.WriteString("programme"u8, results.Programme);
        json.WriteString("period"u8, results.Period.Text);
        json.WriteString("phase"u8, results.Phase == Phase.Final ? "final"u8 : "running"u8);
        json.WriteString("from"u8, results.Days.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("through"u8, results.Days.Through.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (withStamp) json.WriteString("computedAt"u8, results.ComputedAt);
        if (withStamp) json.WriteNumber("version"u8, results.Version);
        if (withStamp) json.WriteNumber("questionnaire"u8, results.Questionnaire);
        json.WriteNumber("dialogues"u8, results.Dialogues);
        if (withStamp) json.WriteString("contentHash"u8, results.ContentHash);
        WriteList(json, "figures"u8, results.Figures, WriteFigure);
        WriteList(json, "suppressed"u8, results.Suppressed, WriteSuppressed);
        WriteList(json, "ranking"u8, results.Ranking, WriteRanked);
        WriteList(json, "winners"u8, results.Winners, WriteWinner);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("id"u8, figure.Id);
        json.WriteNumber("value"u8, figure.Value);
        json.WriteNumber("n"u8, figure.N);
        WriteNumber(json, "low"u8, figure.Low);
        WriteNumber(json, "high"u8, figure.High);
        json.WriteString("unit"u8, figure.Unit);
    }

    private static void WriteSuppressed(Utf8JsonWriter json, SuppressedFigure figure)
    {
        json.WriteString("id"u8, figure.Id);
        json.WriteNumber("n"u8, figure.N);
        json.WriteString("reason"u8, figure.Reason);
    }

    private static void WriteRanked(Utf8JsonWriter json, RankedParticipant row)
    {
        json.WriteString("participant"u8, row.Participant);
        WriteNumber(json, "rank"u8, row.Rank);
        WriteNumber(json, "value"u8, row.Value);
        WriteNumber(json, "rankLow"u8, row.RankLow);
        WriteNumber(json, "rankHigh"u8, row.RankHigh);
        WriteNumber(json, "first"u8, row.First);
        json.WriteNumber("n"u8, row.N);
        json.WriteBoolean("qualified"u8, row.Qualified);
        json.WriteNumber("decimals"u8, row.Decimals);
    }

    private static void WriteWinner(Utf8JsonWriter json, Winner winner)
    {
        json.WriteString("scope"u8, winner.Scope);
        json.WriteStartArray("participants"u8);
        foreach (var participant in winner.Participants) json.WriteStringValue(participant);
        json.WriteEndArray();
        if (winner.Reason is { } reason) json.WriteString("reason"u8, reason);
    }

    private static void WriteList<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
            if (json.BytesPending > MostPending) json.Flush();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
