using Pipeline.Core.Json;

namespace Pipeline.Core.Programmes.Definitions;

/// <summary>
/// Every text that is given per locale has one in the programme's own locale, which is what is shown where another is missing.
/// </summary>
internal static class LocaleCheck
{
    public static IEnumerable<Fault> Check(Place programme) =>
        programme["locale"].Text is { } locale && TextShape.Locale.Accepts(locale)
            ? Texts(programme)
                .Where(text => text.IsObject && text.Members.Any() && !text[locale].IsGiven)
                .Select(text => text.Fault($"The text is missing in the programme's locale {Wording.Quoted(locale)}; add it."))
            : [];

    private static IEnumerable<Place> Texts(Place programme) =>
    [
        programme["name"],
        programme["author"]["title"],
        programme["season"]["next"],
        .. programme["channels"].Items.SelectMany(channel => (Place[])[channel["name"], channel["dialogues"]]),
        .. programme["classes"].Items.Select(each => each["name"]),
        .. programme["areas"].Items.Select(area => area["name"]),
        .. programme["questions"].Items.SelectMany(QuestionTexts),
        .. programme["comments"].Items.Select(comment => comment["name"]),
    ];

    private static IEnumerable<Place> QuestionTexts(Place question) =>
        [question["text"], .. question["options"].Items.Select(option => option["text"])];
}
