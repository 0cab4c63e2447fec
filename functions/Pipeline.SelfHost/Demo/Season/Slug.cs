using System.Text;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>A name as an id: lower-case letters, digits and hyphens, with Norwegian letters written as their nearest.</summary>
internal static class Slug
{
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var character in name.ToLowerInvariant())
        {
            var plain = character switch
            {
                'å' => "a",
                'æ' => "ae",
                'ø' => "o",
                _ when char.IsAsciiLetterOrDigit(character) => character.ToString(),
                _ => "-",
            };
            if (plain != "-" || (slug.Length > 0 && slug[^1] != '-')) slug.Append(plain);
        }

        return slug.ToString().TrimEnd('-');
    }
}
