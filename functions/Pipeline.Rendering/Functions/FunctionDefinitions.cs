using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Pipeline.Rendering.Functions;

/// <summary>Makes functions of ours callable by the types of their arguments; templates cannot replace them.</summary>
internal static class FunctionDefinitions
{
    public static void Define(this ScriptObject functions, string name, Func<Printer, SourceSpan, object?> function) =>
        functions.Add(name, new TemplateFunction((printer, span, _) => function(printer, span), []));

    public static void Define<T>(this ScriptObject functions, string name, Func<Printer, SourceSpan, T, object?> function) =>
        functions.Add(name, TemplateFunction.Of((printer, span, given) => function(printer, span, Given<T>(span, given)), Parameters<T>.One[0]));

    public static void Define<T1, T2>(this ScriptObject functions, string name, Func<Printer, SourceSpan, T1, T2, object?> function) =>
        functions.Add(name, new TemplateFunction((printer, span, given) => function(printer, span, Given<T1>(span, given[0]), Given<T2>(span, given[1])), [.. Parameters<T1>.One, .. Parameters<T2>.One]));

    public static void Define<T1, T2, T3>(this ScriptObject functions, string name, Func<Printer, SourceSpan, T1, T2, T3, object?> function) => functions.Add(name, new TemplateFunction(
        (printer, span, given) => function(printer, span, Given<T1>(span, given[0]), Given<T2>(span, given[1]), Given<T3>(span, given[2])),
        [.. Parameters<T1>.One, .. Parameters<T2>.One, .. Parameters<T3>.One]));

    public static void Define<T1, T2, T3, T4>(this ScriptObject functions, string name, Func<Printer, SourceSpan, T1, T2, T3, T4, object?> function) => functions.Add(name, new TemplateFunction(
        (printer, span, given) => function(printer, span, Given<T1>(span, given[0]), Given<T2>(span, given[1]), Given<T3>(span, given[2]), Given<T4>(span, given[3])),
        [.. Parameters<T1>.One, .. Parameters<T2>.One, .. Parameters<T3>.One, .. Parameters<T4>.One]));

    public static void Add(this ScriptObject functions, string name, TemplateFunction function) => functions.SetValue(name, function, true);

    /// <summary>An argument that the engine has converted; nothing stands for "no value" only where a function takes any object.</summary>
    public static T Given<T>(SourceSpan span, object? value) => value switch
    {
        T given => given,
        null when typeof(T) == typeof(object) => default!,
        _ => throw new ScriptRuntimeException(span, "a value is needed here; ask for it with if first"),
    };

    private static class Parameters<T>
    {
        public static readonly ScriptParameterInfo[] One = [new(typeof(T), "value")];
    }
}
