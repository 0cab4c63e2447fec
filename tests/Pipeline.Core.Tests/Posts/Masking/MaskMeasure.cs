using Pipeline.Core.Posts.Masking;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Posts.Masking;

/// <summary>How many marked parts are hidden, and how many of the hidden characters ought to be.</summary>
internal sealed record MaskMeasure(
    IReadOnlyList<(string Kind, string Text, bool Hidden)> Marks, int Right, int Hidden, IReadOnlyList<string> Excess)
{
    private static readonly string[] Roster =
    [
        "Nordlys Kraft AS", "Fjordnett", "Vestbanken", "Blåtind Forsikring",
        "Kvikk Mobil", "Havgløtt kommune",
    ];

    public static CommentMask Mask { get; } = new(new ProgrammeBuilder()
        .WithParticipants([.. Roster.Select((name, index) =>
            ProgrammeBuilder.NewParticipant($"p{index}", name, "strom", Core.Programmes.Entitlement.Full))]).Build());

    public double Precision => (double)Right / Hidden;

    public double Recall(params string[] kinds)
    {
        var counted = Marks.Where(mark => kinds.Length == 0 || kinds.Contains(mark.Kind)).ToList();
        return (double)counted.Count(mark => mark.Hidden) / counted.Count;
    }

    public string Missed => string.Join("; ", Marks.Where(mark => !mark.Hidden).Select(mark => $"{mark.Kind} {mark.Text}"));

    public static MaskMeasure Of(string file)
    {
        List<(string, string, bool)> marks = [];
        List<string> excess = [];
        var right = 0;
        var hidden = 0;
        foreach (var sentence in MarkedSentence.Read(file))
        {
            var spans = Mask.Find(sentence.Text);
            marks.AddRange(sentence.Marks.Select(mark => (
                mark.Kind, sentence.Text.Substring(mark.Start, mark.Length), MarkedSentence.IsCovered(spans, mark.Start, mark.Length))));
            foreach (var span in spans)
            {
                var good = Enumerable.Range(span.Start, span.Length).Count(sentence.IsMarked);
                hidden += span.Length;
                right += good;
                if (good < span.Length) excess.Add(sentence.Text.Substring(span.Start, span.Length));
            }
        }

        return new MaskMeasure(marks, right, hidden, excess);
    }
}
