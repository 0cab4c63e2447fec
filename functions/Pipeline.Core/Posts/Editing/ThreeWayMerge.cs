namespace Pipeline.Core.Posts.Editing;

/// <summary>
/// Brings new figures into a text that an editor has changed: what only one side changed since the common text is taken from that side, line by line and
/// within a line word by word; where both changed the same words, the editor's stay. (Khanna, Kunal, Pierce: A formal investigation of diff3, 2007.)
/// </summary>
public static class ThreeWayMerge
{
    public static MergedText Of(string common, string theirs, string mine)
    {
        List<string> lines = [];
        List<int> kept = [];
        foreach (var chunk in Chunk.Of(common.Split('\n'), theirs.Split('\n'), mine.Split('\n')))
        {
            if (chunk.Settled is { } settled)
            {
                lines.AddRange(settled);
                continue;
            }

            var pairs = chunk.Common.Count == chunk.Theirs.Count && chunk.Common.Count == chunk.Mine.Count;
            for (var at = 0; at < chunk.Mine.Count; at++)
            {
                var words = pairs ? Words(chunk.Common[at], chunk.Theirs[at], chunk.Mine[at]) : null;
                lines.Add(words ?? chunk.Mine[at]);
                if (words is null) kept.Add(lines.Count);
            }

            if (chunk.Mine.Count == 0) kept.Add(lines.Count + 1);
        }

        return new MergedText(string.Join('\n', lines), kept);
    }

    /// <summary>Null when both sides changed the same words.</summary>
    private static string? Words(string common, string theirs, string mine)
    {
        var chunks = Chunk.Of(common.Split(' '), theirs.Split(' '), mine.Split(' '));
        return chunks.Exists(chunk => chunk.Settled is null) ? null : string.Join(' ', chunks.SelectMany(chunk => chunk.Settled!));
    }
}
