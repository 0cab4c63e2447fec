using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Rendering.Locales;

namespace Pipeline.Rendering.Posts;

/// <summary>What figures are called where they are listed outside a sentence: what was asked or measured, and in brackets of whom.</summary>
internal static class FigureLabel
{
    private const char WeekMark = '@';

    /// <summary>`other` are the locale's words for a figure that has no name of its own.</summary>
    public static string Of(Programme programme, IReadOnlyList<string> figures, Locale locale, string other = "errata.figure") =>
        string.Join(" – ", figures.Select(each => Of(programme, each, locale, other)).Distinct(StringComparer.Ordinal).Take(2));

    private static string Of(Programme programme, string figure, Locale locale, string other)
    {
        var parts = figure.Split(WeekMark);
        if (!FigureId.TryParse(parts[0], out var id)) return Word(other, locale);
        string?[] of =
        [
            programme.FindParticipant(id.Slice.Participant ?? "")?.Name,
            programme.Classes.FirstOrDefault(each => each.Id == id.Slice.Class)?.Name.In(locale.Code),
            programme.FindChannel(id.Slice.Channel ?? "")?.Name.In(locale.Code),
            parts.Length > 1 ? PeriodName.Of(parts[1], locale) : null,
        ];
        var whose = string.Join(", ", of.OfType<string>());
        var what = What(programme, id, locale, other);
        return whose.Length == 0 ? what : $"{what} ({whose})";
    }

    private static string What(Programme programme, FigureId id, Locale locale, string other)
    {
        var questions = id.Subject.Split('=', '>').Select(programme.FindQuestion).OfType<Question>().Select(each => each.Text.In(locale.Code)).ToList();
        if (questions.Count > 0) return string.Join(" – ", questions);
        if (programme.Areas.FirstOrDefault(each => each.Id == id.Subject) is { } area) return area.Name.In(locale.Code);
        return Word(
            id.Measure switch
            {
                "total" => "errata.total",
                "n" => "errata.dialogues",
                "rank" => "errata.place",
                "quantile" => "errata.wait",
                "sentiment" => "errata.feeling",
                _ => other,
            },
            locale);
    }

    private static string Word(string name, Locale locale) => locale.Wordings.Find(name)!.With();
}
