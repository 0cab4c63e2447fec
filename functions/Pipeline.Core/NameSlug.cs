using System.Text;

namespace Pipeline.Core;

/// <summary>A name as an id or a part of an address: small letters a to z, digits and single hyphens. "Strøm og gass" is `strom-og-gass`.</summary>
public static class NameSlug
{
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            // By hand: without culture data the runtime takes no accents off.
            var plain = letter switch
            {
                'å' or 'ä' or 'á' or 'à' or 'â' => "a",
                'æ' => "ae",
                'ø' or 'ö' or 'ó' or 'ò' or 'ô' => "o",
                'é' or 'è' or 'ê' or 'ë' => "e",
                'ü' or 'ú' => "u",
                _ when char.IsAsciiLetterOrDigit(letter) => letter.ToString(),
                _ => "-",
            };
            if (plain != "-" || (slug.Length > 0 && slug[^1] != '-')) slug.Append(plain);
        }

        return slug.ToString().TrimEnd('-');
    }
}
