using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Pipeline.Rendering.Tests.Safety;

/// <summary>Mails as mail programs treat them: cut when they are large, without pictures, or as text alone.</summary>
public sealed partial class MailFormTests
{
    /// <summary>Above about 102 kB Gmail hides the rest of a mail behind a link.</summary>
    private const int MostBytes = 100_000;

    public static TheoryData<string> Mails => [.. WordedTexts.Names.Where(name => name.StartsWith("mails/", StringComparison.Ordinal) && name.EndsWith("-html", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Mails))]
    public void A_mail_is_small_enough_to_be_shown_whole_even_with_the_longest_names(string name) =>
        Encoding.UTF8.GetByteCount(WordedTexts.Write(name, place => $"{place} {new string('Æ', 190)}")).ShouldBeLessThan(MostBytes);

    [Theory]
    [MemberData(nameof(Mails))]
    public void A_mail_says_as_much_without_its_pictures(string name)
    {
        var mail = new HtmlParser().ParseDocument(WordedTexts.Write(name, place => $"Ord{place}q"));

        mail.QuerySelectorAll("img").ShouldAllBe(image => image.GetAttribute("alt")!.Length > 10);
        mail.QuerySelectorAll("a[href]").ShouldAllBe(link => link.TextContent.Trim().Length > 0);
        mail.QuerySelectorAll("[background]").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void The_text_of_a_mail_holds_the_numbers_and_links_of_its_page(string name)
    {
        var page = new HtmlParser().ParseDocument(WordedTexts.Write(name, place => $"Ord{place}q"));
        var text = WordedTexts.Write(name.Replace(".scriban-html", ".scriban-txt", StringComparison.Ordinal), place => $"Ord{place}q");

        var links = page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).ToList();

        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => text.Contains(link, StringComparison.Ordinal));
        Numbers(links.Aggregate(text, (left, link) => left.Replace(link, "", StringComparison.Ordinal))).ShouldBe(Numbers(page.Body!.TextContent), ignoreOrder: true);
    }

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\d[\d,.\u00A0]*\d|\d")]
    private static partial Regex Number();
}
