using System.Text.RegularExpressions;

namespace Pipeline.Rendering.Desk;

/// <summary>How a sentence is written where it arises, with places for what it names, and how another language writes it: `Row {0} has no id.`</summary>
internal sealed partial class SentenceForm
{
    private readonly string[] pieces;
    private readonly string words;

    public SentenceForm(string form, string words)
    {
        pieces = Place().Split(form);
        this.words = words;
        Weight = pieces.Sum(piece => piece.Length);
        IsJoint = !pieces.Any(piece => piece.Any(char.IsLetter));
    }

    /// <summary>How much of it is written out: what says more is tried first.</summary>
    public int Weight { get; }

    /// <summary>Whether it only joins what others say, such as `{0}: {1}`.</summary>
    public bool IsJoint { get; }

    /// <summary>Whether what stands at the place is quoted, and so named and not said: `"class" is missing` is about a property of that name.</summary>
    public bool IsQuoted(int place) => pieces[place].EndsWith('"') && pieces[place + 1].StartsWith('"') || pieces[place].EndsWith('\'') && pieces[place + 1].StartsWith('\'');

    /// <summary>What the sentence names, in the order of the form's places; null when it is not of this form. No place is empty.</summary>
    public IReadOnlyList<string>? Read(string sentence)
    {
        if (!sentence.StartsWith(pieces[0], StringComparison.Ordinal)) return null;
        var (named, at) = (new List<string>(pieces.Length - 1), pieces[0].Length);
        for (var index = 1; index < pieces.Length; index++)
        {
            var isLast = index == pieces.Length - 1;
            var end = isLast ? sentence.Length - pieces[index].Length : at < sentence.Length ? sentence.IndexOf(pieces[index], at + 1, StringComparison.Ordinal) : -1;
            if (end <= at || isLast && !sentence.EndsWith(pieces[index], StringComparison.Ordinal)) return null;
            named.Add(sentence[at..end]);
            at = end + pieces[index].Length;
        }

        return at == sentence.Length ? named : null;
    }

    public string Say(IReadOnlyList<string> named) => Place().Replace(words, place => named[place.Value[1] - '0']);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
