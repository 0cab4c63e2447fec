using System.Text.RegularExpressions;

namespace Pipeline.Core.Posts;

/// <summary>
/// Hides the agent's gender: han, hun, ham, henne, ho, hende … become H*n, possessives H*ns, with the case that was written. Norwegian, Danish and Swedish forms.
/// </summary>
public static partial class QuoteMask
{
    public static string Mask(string text) => Pronoun().Replace(text, match =>
    {
        var possessive = match.Groups["possessive"].Success;
        var word = match.Value;
        if (word.Length > 1 && word.All(char.IsUpper)) return possessive ? "H*NS" : "H*N";
        var rest = possessive ? "*ns" : "*n";
        return (char.IsUpper(word[0]) ? "H" : "h") + rest;
    });

    [GeneratedRegex(@"(?<![\p{L}\p{N}*])(?:(?<possessive>hans|hennes|hennar|hendes)|han|hun|hon|ho|ham|honom|henne|hende)(?![\p{L}\p{N}*])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pronoun();
}
