using System.Text;

namespace Pipeline.Testing.Fuzzing;

/// <summary>
/// Makes inputs that are nearly right out of a small corpus of right ones: bytes flipped, cut, repeated and spliced, numbers at their edges, deep nesting, and
/// tokens that parsers stumble over. The same seed makes the same inputs.
/// </summary>
public sealed class Mutator(int seed, IReadOnlyList<byte[]> corpus)
{
    private const int MostEdits = 5;
    private const int Deepest = 2_000;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\"", "{", "}", "[", "]", ",", ":", ";", "null", "true", "false", "-0", "1e400", "-1", "0.1", "9223372036854775808", "2147483648", "99999999999999999999", "NaN", "\\u0000", "\\ud83d",
            "\\udc00\\ud83d", "\\", "\r\n", "\n\n", "\t", "\0", "\uFEFF", "\u2028", "\u202E", "é", "𝕏", "=", "&", "%", "%00", "%ZZ", "%ud83d", "+", "--", "\"\"", "''", "{}", "[]", "{{", "}}", "{%", "2026-13-45",
            "0001-01-01T00:00:00-14:00", "9999-12-31T23:59:59+14:00", "2026-02-29", "24:00:00", "Content-Disposition: form-data; name=\"\"", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>", "&y;", "<", ">",
            "../", "__proto__", "id", "\"id\":", "\"id\":{}", "\"id\":[[]]", "$ref",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFE, 0xFF],
    ];

    private readonly Random random = new(seed);

    public byte[] Next()
    {
        var bytes = new List<byte>(corpus[random.Next(corpus.Count)]);
        for (var edits = random.Next(1, MostEdits + 1); edits > 0; edits--) Edit(bytes);
        return [.. bytes];
    }

    private void Edit(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 4: bytes.RemoveRange(at, bytes.Count - at); break;
            case 5: Splice(bytes, at); break;
            case 6: bytes.InsertRange(at, Enumerable.Repeat("[{(\"<9"u8[random.Next(6)], random.Next(1, Deepest))); break;
            case 7: Exchange(bytes, at, length); break;
            default: bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]); break;
        }
    }

    /// <summary>The rest is that of another input, from anywhere.</summary>
    private void Splice(List<byte> bytes, int at)
    {
        var other = corpus[random.Next(corpus.Count)];
        var from = random.Next(other.Length + 1);
        bytes.RemoveRange(at, bytes.Count - at);
        bytes.AddRange(other[from..]);
    }

    /// <summary>A token stands where something else stood.</summary>
    private void Exchange(List<byte> bytes, int at, int length)
    {
        bytes.RemoveRange(at, length);
        bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
    }
}
