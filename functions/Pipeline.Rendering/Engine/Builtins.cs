using Pipeline.Rendering.Functions;
using Scriban.Functions;
using Scriban.Runtime;

namespace Pipeline.Rendering.Engine;

/// <summary>
/// What templates may call: our functions, and of the engine's own those for lists and strings. Left out on purpose: `object` (evaluates text as a template), `date` (reads the clock),
/// `math` (rounds another way than figures do), `html` (output is escaped anyway), `regex`.
/// </summary>
internal static class Builtins
{
    /// <summary>Read-only, and so shared by every rendering.</summary>
    public static ScriptObject Shared { get; } = Create();

    private static ScriptObject Create()
    {
        var builtins = new ScriptObject();
        builtins.SetValue("array", new ArrayFunctions(), true);
        builtins.SetValue("string", new StringFunctions(), true);
        builtins.SetValue("include", new MarkupInclude(), true);
        FigureFunctions.ImportInto(builtins);
        ComparisonFunctions.ImportInto(builtins);
        TextFunctions.ImportInto(builtins);
        PhraseFunctions.ImportInto(builtins);
        FactFunctions.ImportInto(builtins);
        WordingFunctions.ImportInto(builtins);
        MethodFunctions.ImportInto(builtins);
        GeometryFunctions.ImportInto(builtins);
        builtins.IsReadOnly = true;
        return builtins;
    }
}
