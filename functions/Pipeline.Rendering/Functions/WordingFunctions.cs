using System.Text;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Ledgers;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>The words that a template takes from the reader's language instead of writing them itself.</summary>
internal static class WordingFunctions
{
    public static void ImportInto(ScriptObject functions)
    {
        functions.Add("wording", new TemplateFunction(
            (printer, span, given) => Wording(printer, span, FunctionDefinitions.Given<string>(span, given[0]), (ScriptArray)given[1]!),
            [new(typeof(string), "key"), new(typeof(object), "values")],
            ScriptVarParamKind.LastParameter));
        functions.Define<object?, string>("plural", Plural);
    }

    private static string Wording(Printer printer, SourceSpan span, string key, ScriptArray values)
    {
        var wording = printer.Locale.Wordings.Find(key) ?? throw new ScriptRuntimeException(span, $"the locale has no words \"{key}\"");
        if (values.Count != wording.Values)
            throw new ScriptRuntimeException(span, $"the words \"{key}\" need {wording.Values} values and are given {values.Count}");
        var written = new StringBuilder();
        foreach (var part in wording.Parts)
        {
            written.Append(part switch
            {
                { Value: { } value } => Given(printer, span, key, values[value]),
                { IsDeclared: true } => printer.Marked(printer.Print(span, "wording", part.Words, "wording of the language")),
                _ => part.Words,
            });
        }

        return written.ToString();
    }

    /// <summary>The noun of the locale in the number that goes with a count.</summary>
    private static string Plural(Printer printer, SourceSpan span, object? value, string noun)
    {
        var forms = printer.Locale.Plurals.GetValueOrDefault(noun) ?? throw new ScriptRuntimeException(span, $"the locale has no plural of \"{noun}\"");
        return forms.For(Counted.Of(span, value));
    }

    private static string Given(Printer printer, SourceSpan span, string key, object? value) => value switch
    {
        string text => text,
        MarkedText marked => printer.Marked(marked),
        Markup markup => markup.ToString(),
        _ => throw new ScriptRuntimeException(span, $"a value of the words \"{key}\" was not printed through a function"),
    };
}
