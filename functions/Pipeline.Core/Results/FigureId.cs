using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Pipeline.Core.Results;

/// <summary>
/// The canonical id of a figure: `measure(subject|dimension=value,…)`, dimensions in the order participant, class, channel, responder.
/// One number has one id: what parses prints the same again.
/// </summary>
public sealed record FigureId(string Measure, string Subject, Slice Slice)
{
    public static FigureId Dialogues(Slice slice = default) => new("n", "dialogues", slice);

    public static FigureId Answers(string question, Slice slice = default) => new("n", question, slice);

    public static FigureId Mean(string question, Slice slice = default) => new("mean", question, slice);

    public static FigureId Share(string question, string answer, Slice slice = default) => new("share", $"{question}={answer}", slice);

    public static FigureId Change(string from, string to, Slice slice = default) => new("change", $"{from}>{to}", slice);

    /// <summary>The total of all contacts, an unanswered one counting 0.</summary>
    public static FigureId TotalOfAll(Slice slice = default) => new("total", "all", slice);

    /// <summary>The total of the answered dialogues.</summary>
    public static FigureId TotalOfAnswered(Slice slice = default) => new("total", "answered", slice);

    public static FigureId Area(string area, Slice slice = default) => new("area", area, slice);

    public static FigureId Nps(string question, Slice slice = default) => new("nps", question, slice);

    public static FigureId Sentiment(string option, Slice slice = default) => new("sentiment", option, slice);

    /// <summary>A quantile of the seconds waited, in hundredths: 50 is the median.</summary>
    public static FigureId WaitQuantile(int hundredths, Slice slice = default) =>
        new("quantile", string.Create(CultureInfo.InvariantCulture, $"wait;{hundredths / 100m:0.##}"), slice);

    /// <summary>How far a channel moves the score of a question, or of `total`, up or down; its slice names the channel.</summary>
    public static FigureId Contribution(string subject, Slice slice) => new("contribution", subject, slice);

    public static FigureId Rank(string participant) => new("rank", "total", new Slice(participant));

    /// <summary>False for anything but the canonical form.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FigureId? id)
    {
        id = null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || text[^1] != ')' || text.IndexOfAny(['(', ')'], open + 1) != text.Length - 1) return false;
        var inside = text[(open + 1)..^1];
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var subject = bar < 0 ? inside : inside[..bar];
        var slice = default(Slice);
        if (subject.Length == 0 || (bar >= 0 && !Slice.TryParse(inside[(bar + 1)..], out slice))) return false;
        id = new FigureId(text[..open], subject, slice);
        return true;
    }

    /// <summary>The id of a slice whose dimensions are already written.</summary>
    internal static string Write(string measure, string subject, string dimensions) =>
        dimensions.Length == 0 ? $"{measure}({subject})" : $"{measure}({subject}|{dimensions})";

    public override string ToString() => Write(Measure, Subject, Slice.ToString());
}
