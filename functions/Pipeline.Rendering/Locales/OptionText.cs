using Pipeline.Core.Programmes;

namespace Pipeline.Rendering.Locales;

/// <summary>An answer as readers see it: the programme's words for it, else those of the language, else its code.</summary>
internal static class OptionText
{
    public static string Of(Question question, string code, Locale locale) =>
        question.Options.FirstOrDefault(each => each.Code == code)?.Text?.In(locale.Code) ?? locale.Answers.GetValueOrDefault(code, code);
}
