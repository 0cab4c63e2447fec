namespace Pipeline.Rendering.Verification;

/// <summary>
/// Where a printed number or word may begin and end without being part of another: "12,8" is not in "112,8", "12,85", "−12,8" or "12,8 %".
/// </summary>
internal static class Boundary
{
    public static bool Before(string text, int at)
    {
        if (at == 0) return true;
        var before = text[at - 1];
        if (char.IsLetterOrDigit(before)) return !char.IsLetterOrDigit(text[at]);
        if (!char.IsDigit(text[at])) return true;
        if (before is '−' or '-' or '–') return at > 1 && char.IsLetterOrDigit(text[at - 2]);
        return !(before is ',' or '.' && at > 1 && char.IsDigit(text[at - 2]));
    }

    public static bool After(string text, int end, string printed)
    {
        var last = printed[^1];
        if (end == text.Length || !char.IsLetterOrDigit(last)) return true;
        if (char.IsLetterOrDigit(text[end])) return false;
        if (!char.IsDigit(last)) return true;
        if (text[end] is ',' or '.' && end + 1 < text.Length && char.IsDigit(text[end + 1])) return false;
        var next = text[end] == ' ' && end + 1 < text.Length ? end + 1 : end;
        return text[next] is not ('%' or '‰');
    }
}
