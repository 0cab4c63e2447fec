using System.Text.RegularExpressions;

namespace Pipeline.Core.Posts.Masking;

/// <summary>Numbers that lead to a person or a case: telephones, number plates, births, accounts, cards, orders and customers.</summary>
internal static partial class NumberRules
{
    public static IMaskRule Plate { get; } = new PatternRule(MaskKind.Plate, PlatePattern());

    public static IMaskRule Identity { get; } = new PatternRule(MaskKind.Number, IdentityPattern());

    public static IMaskRule Phone { get; } = new PatternRule(MaskKind.Phone, PhonePattern());

    public static IMaskRule Reference { get; } = new PatternRule(MaskKind.Number, ReferencePattern());

    [GeneratedRegex(@"(?<![\p{L}\p{N}])([A-Z]{2} ?\d{5}|[A-Z]{2} ?\d{2} ?\d{3}|[A-Z]{3} ?\d{2}[A-Z0-9])(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant, MaskTime.Limit)]
    private static partial Regex PlatePattern();

    // Births (11 digits, or 6 or 8 and 4 of Denmark and Sweden), accounts (4, 2 and 5) and cards (four times 4).
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(\d{6}[ -]?\d{5}|(\d{2})?\d{6}-\d{4}|\d{4}[. ]\d{2}[. ]\d{5}|\d{4}([ -]?\d{4}){3})(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant, MaskTime.Limit)]
    private static partial Regex IdentityPattern();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])((\+|00)\d{1,3}([ -]?\d{2,4}){2,5}|\d{2}( ?\d{2}){3}|" +
        @"\d{3} \d{2} \d{3}|\d{3}[ -]\d{3}[ -]\d{2,4}|0\d{1,3}[ -]\d{2,3}( ?\d{2,3}){1,3}|0\d{4})(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant, MaskTime.Limit)]
    private static partial Regex PhonePattern();

    // A year, a price or an amount leads to nobody.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])#?(?!(19|20)\d\d(?![\p{L}\p{N}-]))(?=[\p{L}-]*\d)" +
        @"(?=([\p{L}/-]*\d){4})[\p{L}\d/-]*\d[\p{L}\d]*(-\p{Lu})?(?![\p{L}\p{N}])" +
        @"(?! ?(kr|kroner|kronor|NOK|SEK|DKK|kWh|pounds|euro|minutt|ord)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MaskTime.Limit)]
    private static partial Regex ReferencePattern();
}
