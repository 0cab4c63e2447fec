using System.Text.RegularExpressions;

namespace Pipeline.Core.Posts.Masking;

/// <summary>Mail addresses, links and streets.</summary>
internal static partial class AddressRules
{
    public static IMaskRule Mail { get; } = new PatternRule(MaskKind.Mail, MailPattern());

    public static IMaskRule Link { get; } = new PatternRule(MaskKind.Link, LinkPattern());

    public static IMaskRule Street { get; } = new PatternRule(MaskKind.Place, StreetPattern());

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+(@|\s@\s)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]*[\p{L}\p{N}_]",
        RegexOptions.CultureInvariant, MaskTime.Limit)]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"(https?://|www\.)\S*[\p{L}\p{N}/]|" +
        @"(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*" +
        @"\.(no|com|net|org|dk|se|eu|io|uk|example|info)(?![\p{L}\p{N}])(/\S*[\p{L}\p{N}/])?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MaskTime.Limit)]
    private static partial Regex LinkPattern();

    // A street's ending alone is enough with a capital inside a sentence; a house number makes it certain.
    [GeneratedRegex(@"(?<=[\p{L}\p{N},] )\p{Lu}[\p{L}-]*(" +
        @"gata|gaten|gate|gatan|gade|veien|vegen|vei|veg|vej|vägen|torget|torg|plass|plassen|allé|street|road)" +
        @"(?![\p{L}])( \d+ ?[A-Za-z]?(?![\p{L}\p{N}]))?",
        RegexOptions.CultureInvariant, MaskTime.Limit)]
    private static partial Regex StreetPattern();
}
