using Scriban.Runtime;

namespace Pipeline.Rendering.Functions;

internal static class ScriptObjectExtensions
{
    /// <summary>Makes a function of ours callable; templates cannot replace it.</summary>
    public static void Define(this ScriptObject functions, string name, Delegate function) => functions.SetValue(name, new DelegateCustomFunction(function), true);
}
