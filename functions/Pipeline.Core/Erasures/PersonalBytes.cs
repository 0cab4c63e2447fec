using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Core.Erasures;

/// <summary>Rewrites the texts in bytes of any kind: gzip, JSON, text in UTF-8 or else Latin-1, and base64 within each, to any depth.</summary>
public static partial class PersonalBytes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether `text` changed anything, and the bytes with it. It is asked about every text that the bytes hold.</summary>
    public static (bool Changed, byte[] Bytes) Rewrite(byte[] bytes, Func<string, string> text)
    {
        if (bytes is [0x1f, 0x8b, ..] && Unpack(bytes) is { } unpacked)
        {
            var (changed, within) = Rewrite(unpacked, text);
            return (changed, changed ? Pack(within) : bytes);
        }

        if (IsJson(bytes) && PersonalJson.Rewrite(bytes, text) is { } json) return json;
        var encoding = IsUtf8(bytes) ? (Encoding)Strict : Encoding.Latin1;
        var before = encoding.GetString(bytes);
        var after = RewriteText(before, text);
        return string.Equals(before, after, StringComparison.Ordinal) ? (false, bytes) : (true, encoding.GetBytes(after));
    }

    /// <summary>As above, of a text: it may be JSON or hold base64.</summary>
    public static string RewriteText(string before, Func<string, string> text)
    {
        if (before.Length > 1 && before[0] is '{' or '[' && PersonalJson.Rewrite(Encoding.UTF8.GetBytes(before), text) is { } json)
            return json.Changed ? Encoding.UTF8.GetString(json.Bytes) : before;
        return text(Base64().Replace(before, run => Decoded(run.Value) is { } bytes && Rewrite(bytes, text) is (true, var rewritten)
            ? Convert.ToBase64String(rewritten)
            : run.Value));
    }

    private static byte[]? Decoded(string base64)
    {
        var bytes = new byte[base64.Length / 4 * 3];
        return base64.Length % 4 == 0 && Convert.TryFromBase64String(base64, bytes, out var written) ? bytes[..written] : null;
    }

    private static bool IsJson(byte[] bytes)
    {
        var at = 0;
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t') at++;
        return at < bytes.Length && bytes[at] is (byte)'{' or (byte)'[' or (byte)'"';
    }

    private static bool IsUtf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static byte[]? Unpack(byte[] packed)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            gzip.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{12,}={0,2}(?![A-Za-z0-9+/=])")]
    private static partial Regex Base64();
}
