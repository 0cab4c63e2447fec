using System.Text.RegularExpressions;

namespace Pipeline.Core.Posts.Masking;

/// <summary>Hides what has a form of its own, whatever it says; a group named "hide" narrows it to a part of the match. Words of `except` stay.</summary>
internal sealed class PatternRule(MaskKind kind, Regex pattern, IReadOnlySet<string>? except = null) : IMaskRule
{
    public IEnumerable<MaskSpan> Find(string text) => pattern.Matches(text).Where(match => except?.Contains(match.Value.ToLowerInvariant()) != true).Select(match =>
    {
        var part = match.Groups["hide"] is { Success: true } group ? group : match;
        return new MaskSpan(part.Index, part.Length, kind);
    });
}
