using System.Text;
using Pipeline.Core.Posts.Masking;

namespace Pipeline.Core.Tests.Posts.Masking;

/// <summary>A sentence whose hidden parts are marked in braces with their kind: "nb|Jeg spurte {name:Kari} om pris."</summary>
internal sealed record MarkedSentence(string Language, string Text, IReadOnlyList<(string Kind, int Start, int Length)> Marks)
{
    public static IReadOnlyList<MarkedSentence> Read(string file)
    {
        using var stream = typeof(MarkedSentence).Assembly.GetManifestResourceStream($"masking/{file}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    private static MarkedSentence Parse(string line)
    {
        List<(string, int, int)> marks = [];
        StringBuilder text = new();
        for (var at = 3; at < line.Length; at++)
        {
            if (line[at] != '{')
            {
                text.Append(line[at]);
                continue;
            }

            var colon = line.IndexOf(':', at);
            var end = line.IndexOf('}', at);
            marks.Add((line[(at + 1)..colon], text.Length, end - colon - 1));
            text.Append(line, colon + 1, end - colon - 1);
            at = end;
        }

        return new MarkedSentence(line[..2], text.ToString(), marks);
    }

    public bool IsMarked(int at) => Marks.Any(mark => at >= mark.Start && at < mark.Start + mark.Length);

    public static bool IsCovered(IReadOnlyList<MaskSpan> spans, int start, int length) =>
        Enumerable.Range(start, length).All(at => spans.Any(span => at >= span.Start && at < span.End));
}
