namespace Pipeline.Core.Programmes;

/// <summary>What the shopper is asked. Scored and unscored questions have options; a scale or NPS question has whole numbers from Min to Max.</summary>
public sealed record Question(
    string Id,
    QuestionKind Kind,
    string? Area,
    LocalText Text,
    IReadOnlyList<Option> Options,
    int Min,
    int Max,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> OptionalFor,
    string? Introduced)
{
    /// <summary>The most points an answer can give; zero for a question without points.</summary>
    public int MaxPoints { get; } = Options.Count == 0 ? 0 : Options.Max(option => option.Points);

    /// <summary>How many different answers there are.</summary>
    public int AnswerCount => Options.Count > 0 ? Options.Count : Max - Min + 1;

    /// <summary>Whether the question is asked in the channel.</summary>
    public bool AppliesTo(string channel) => Channels.Count == 0 || Channels.Contains(channel);

    /// <summary>The position of an answer among the possible ones, or -1 when it is none of them.</summary>
    public int IndexOf(ReadOnlySpan<char> answer)
    {
        if (Options.Count == 0)
        {
            return int.TryParse(answer, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var value)
                && value >= Min && value <= Max ? value - Min : -1;
        }

        for (var index = 0; index < Options.Count; index++)
            if (answer.SequenceEqual(Options[index].Code)) return index;
        return -1;
    }

    /// <summary>The answer at a position: an option's code or the number as text.</summary>
    public string AnswerAt(int index) => Options.Count > 0
        ? Options[index].Code
        : (Min + index).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether every answer gives either nothing or the maximum, so that its mean is a share.</summary>
    public bool IsAllOrNothing => Kind == QuestionKind.Scored && Options.All(option => option.Points == 0 || option.Points == MaxPoints);
}
