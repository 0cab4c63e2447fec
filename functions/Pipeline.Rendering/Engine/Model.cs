using System.Collections.ObjectModel;
using Pipeline.Core;
using Scriban.Runtime;

namespace Pipeline.Rendering.Engine;

/// <summary>Builds what a template reads: read-only copies with clean text, so that a template can neither reach nor change an object of ours.</summary>
internal static class Model
{
    public static ScriptObject Of(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var model = new ScriptObject(members.Length);
        foreach (var (name, value) in members) model.SetValue(name, value is string text ? TextCleaner.Clean(text) : value, true);
        model.IsReadOnly = true;
        return model;
    }

    /// <summary>Not the engine's own list, since its read-only flag does not guard single items.</summary>
    public static ReadOnlyCollection<object?> List(IEnumerable<object?> items) =>
        items.Select(item => item is string text ? TextCleaner.Clean(text) : item).ToList().AsReadOnly();
}
