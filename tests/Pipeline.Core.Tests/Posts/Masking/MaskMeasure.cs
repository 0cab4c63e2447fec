using Pipeline.Core.Posts;
using Pipeline.Core.Posts.Masking;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Posts.Masking;

/// <summary>
/// How many marked parts are hidden, how many of the hidden characters ought to be, and which names a quote would show all the same, because
/// they were neither hidden nor refused by the screen.
/// </summary>
internal sealed record MaskMeasure(
    IReadOnlyList<(string Kind, string Text, bool Hidden)> Marks, int Right, int Hidden, IReadOnlyList<string> Excess, IReadOnlyList<string> Shown)
{
    private static readonly string[] Roster =
    [
        "Nordlys Kraft AS", "Fjordnett", "Vestbanken", "Blåtind Forsikring",
        "Kvikk Mobil", "Havgløtt kommune",
    ];

    private static readonly Core.Programmes.Programme Programme = new ProgrammeBuilder()
        .WithParticipants([.. Roster.Select((name, index) =>
            ProgrammeBuilder.NewParticipant($"p{index}", name, "strom", Core.Programmes.Entitlement.Full))]).Build();

    public static CommentMask Mask { get; } = new(Programme);

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
        List<string> shown = [];
        var right = 0;
        var hidden = 0;
        var sentences = MarkedSentence.Read(file);
        QuoteScreen screen = new(Programme, sentences.Select(sentence => sentence.Text));
        foreach (var sentence in sentences)
        {
            var spans = Mask.Find(sentence.Text);
            marks.AddRange(sentence.Marks.Select(mark => (
                mark.Kind, sentence.Text.Substring(mark.Start, mark.Length), MarkedSentence.IsCovered(spans, mark.Start, mark.Length))));
            var open = sentence.Marks.Where(mark => mark.Kind is "name" or "roster" && !MarkedSentence.IsCovered(spans, mark.Start, mark.Length)).ToList();
            if (open.Count > 0 && screen.IsAnonymous(Mask.Mask(sentence.Text, sentence.Language)))
                shown.AddRange(open.Select(mark => sentence.Text.Substring(mark.Start, mark.Length)));
            foreach (var span in spans)
            {
                var good = Enumerable.Range(span.Start, span.Length).Count(sentence.IsMarked);
                hidden += span.Length;
                right += good;
                if (good < span.Length) excess.Add(sentence.Text.Substring(span.Start, span.Length));
            }
        }

        return new MaskMeasure(marks, right, hidden, excess, shown);
    }
}
