using System.Globalization;
using Pipeline.Core.Programmes;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Locales;
using Scriban.Runtime;

namespace Pipeline.Rendering.Posts;

/// <summary>A question as prose speaks of it; what the locale has no words for is null, and the template quotes the question instead.</summary>
internal static class QuestionStory
{
    public static ScriptObject Of(Programme programme, Question question, Locale locale)
    {
        var theme = locale.Themes.GetValueOrDefault(question.Id);
        return Model.Of(
            ("text", question.Text.In(locale.Code)),
            ("noun", theme?.Noun),
            ("heading", theme?.Heading),
            ("affirmed", theme?.Affirmed),
            ("denied", theme?.Denied),
            ("condition", theme?.Condition),
            ("definition", theme?.Definition),
            ("is_new", question.Introduced == programme.Season.End.Year.ToString(CultureInfo.InvariantCulture)
                ? new Ruling($"{question.Id} was introduced in {question.Introduced}")
                : null));
    }
}
