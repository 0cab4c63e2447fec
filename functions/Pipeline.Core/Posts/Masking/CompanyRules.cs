using System.Text.RegularExpressions;

namespace Pipeline.Core.Posts.Masking;

/// <summary>Companies that no list knows: a legal form or a trade after capitalised words, or a capital inside a word.</summary>
internal static partial class CompanyRules
{
    public static IMaskRule Known { get; } = new ListRule(MaskKind.Company, WordList.Companies);

    public static IMaskRule Formed { get; } = new PatternRule(MaskKind.Company, FormedPattern());

    public static IMaskRule Inner { get; } = new PatternRule(MaskKind.Company, InnerPattern(), WordList.Everyday);

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?!(?:Hos|Hjå|Hjos|At|From|The|Fra|Från|Frå|I|På|Jeg|Eg|Jag|De|Dei|Med|Av|Til|For|Hun|Han) )" +
        @"(\p{Lu}[\p{L}\p{N}&-]* ){1,3}(ASA|AS|A/S|ApS|AB|Ltd|Inc|" +
        @"Energi|Kraft|Strøm|Bank|Forsikring|Telecom|Bredbånd|Mobil|Nett)(?![\p{L}\p{N}-]| \d)",
        RegexOptions.CultureInvariant, MaskTime.Limit)]
    private static partial Regex FormedPattern();

    [GeneratedRegex(@"(?<![\p{L}\p{N}*])(?![ei]\p{Lu})\p{Lu}?\p{Ll}+\p{Lu}[\p{L}\p{N}]*", RegexOptions.CultureInvariant, MaskTime.Limit)]
    private static partial Regex InnerPattern();
}
