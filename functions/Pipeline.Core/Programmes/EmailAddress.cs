using System.Text.RegularExpressions;

namespace Pipeline.Core.Programmes;

/// <summary>Which texts look like an e-mail address: one @, no spaces, no display name. Whether it works is known when a mail arrives.</summary>
public static partial class EmailAddress
{
    private const string Character = @"[^@\s\u0000-\u001F\u007F-\u009F<>(),;:\u0022\[\]\\]";

    public const string Pattern = $"{Character}+@{Character}+";

    /// <summary>In characters (RFC 5321).</summary>
    public const int MaxLength = 254;

    public static bool IsPlausible(string text) => text.Length <= MaxLength && Whole().IsMatch(text);

    [GeneratedRegex($"^(?:{Pattern})$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
