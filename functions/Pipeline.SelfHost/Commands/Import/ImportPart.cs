using System.Text;

namespace Pipeline.SelfHost.Commands.Import;

/// <summary>
/// A run of a file's items that is sent in one request. `LineShift` turns a line of the part into a line of the file. A part with a refusal
/// is an item that is not sent at all.
/// </summary>
internal sealed record ImportPart(string MediaType, string Text, int Items, long LineShift, ImportFault? Refused)
{
    /// <summary>Few enough for an answer within seconds, so that progress shows and a lost connection costs little.</summary>
    public const int MostItems = 1000;

    /// <summary>Lines at the top that every part repeats.</summary>
    public int HeadingLines { get; init; }

    public static ImportPart Refusal(long line, string? id, string pointer, string detail) =>
        new("", "", 1, 0, new ImportFault(line, id, pointer, detail));

    public ByteArrayContent Content() => new(Encoding.UTF8.GetBytes(Text)) { Headers = { { "Content-Type", MediaType } } };

    public bool IsHeading(long line) => line <= HeadingLines;

    public long LineInFile(long line) => IsHeading(line) ? line : line + LineShift;
}
