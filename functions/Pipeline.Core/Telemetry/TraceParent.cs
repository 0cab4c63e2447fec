using System.Diagnostics;

namespace Pipeline.Core.Telemetry;

/// <summary>The span that work belongs to, as W3C writes it (`00-trace-span-01`): beside a queue message, and with an evaluation and the mark of its day.</summary>
public static class TraceParent
{
    public const int Length = 55;

    /// <summary>That of the work under way; null when nothing traces it.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? id : null;

    /// <summary>Nothing for a text that is none, as in messages and rows from before there were any.</summary>
    public static ActivityContext? Read(string? text) => ActivityContext.TryParse(text, null, isRemote: true, out var context) ? context : null;
}
