using Pipeline.Core.Json;
using static Pipeline.Core.Json.Member;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>The shapes of the four kinds of question.</summary>
internal static class QuestionShape
{
    // As many as a scale may have; counting keeps an answer's position in a byte.
    private const int MostAnswers = 101;

    private static readonly ObjectShape ScoredOption = new("an option of a scored question",
        Required("code", TextShape.Id, "The answer as evaluations give it."),
        Required("points", NumberShape.Whole(0, 1000), "What the answer is worth."),
        Optional("text", new LocalTextShape(), "The answer in words."));

    private static readonly ObjectShape PlainOption = new("an option of an unscored question",
        Required("code", TextShape.Id, "The answer as evaluations give it."),
        Optional("text", new LocalTextShape(), "The answer in words."));

    public static VariantShape Any { get; } = new("kind",
        ("scored", Kind("scored", "a scored question",
            Required("area", TextShape.Reference("an area"), "The area its points belong to."),
            Required("options", new ArrayShape(ScoredOption, minItems: 2, MostAnswers), "The answers and their points."))),
        ("unscored", Kind("unscored", "an unscored question",
            Optional("area", TextShape.Reference("an area"), "The area it is shown with."),
            Required("options", new ArrayShape(PlainOption, minItems: 1, MostAnswers), "The answers, without points."))),
        ("scale", Kind("scale", "a scale question",
            Optional("area", TextShape.Reference("an area"), "The area it is shown with."),
            Required("min", NumberShape.Whole(-1000, 1000), "The lowest answer."),
            Required("max", NumberShape.Whole(-1000, 1000), "The highest answer; at most 101 answers in all."))),
        ("nps", Kind("nps", "an NPS question",
            Optional("area", TextShape.Reference("an area"), "The area it is shown with."))));

    private static ObjectShape Kind(string kind, [Sentence] string means, params IEnumerable<Member> own) => new(means,
    [
        Required("id", TextShape.Id, "The id evaluations name it by."),
        Required("kind", new WordShape(kind),
            "scored (options with points), unscored (options without), scale (whole numbers), nps (0 to 10)."),
        Required("text", new LocalTextShape(), "The question as shoppers read it."),
        .. own,
        Optional("channels", new ArrayShape(TextShape.Reference("a channel"), distinct: true),
            "The channels it is asked in; all when absent or empty."),
        Optional("optionalFor", new ArrayShape(TextShape.Reference("a class"), distinct: true),
            "The classes in which it may be left blank."),
        Optional("introduced", TextShape.Line(40), "The season it was first asked in."),
    ]);
}
