using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using Pipeline.Core;
using Pipeline.Core.Posts;
using Pipeline.Rendering.Exports;
using Pipeline.Rendering.Templates;
using Pipeline.Rendering.Tests.Samples;
using Pipeline.Testing;

namespace Pipeline.Rendering.Tests.Safety;

/// <summary>Every attack in every place where people's words enter, through every template, many at once.</summary>
[Trait("Category", "Slow")]
public sealed class HostileSeasonTests
{
    public static TheoryData<string> Names => [.. WordedTexts.Names];

    public static TheoryData<string> Posts => [.. WordedTexts.Names.Where(WordedTexts.IsPost)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_people_write_stays_text(string name)
    {
        var isMarkup = Path.GetExtension(name) != ".scriban-txt";
        var plain = WordedTexts.Write(name, Plain);
        using var harmless = Inert.Read(plain);
        var shown = Shown(isMarkup ? Inert.Words(harmless) : plain);
        var skeleton = Inert.Skeleton(harmless);

        for (var round = 0; round < HostileTexts.Rounds; round++)
        {
            var text = WordedTexts.Write(name, place => HostileTexts.At(place, round));

            Inert.ShouldBeClean(text);
            if (isMarkup)
            {
                ShouldBeInert(text, skeleton, shown, round);
            }
            else
            {
                text.Count(each => each == '\n').ShouldBe(plain.Count(each => each == '\n'), $"round {round}");
                ShouldShow(Inert.Line(text), shown, round);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void Whatever_people_write_stays_text_in_other_tools(string name)
    {
        var plain = Exported(name, Plain);
        var pages = plain.Html.Select(Inert.Read).ToList();
        var skeletons = pages.Select(Inert.Skeleton).ToList();
        var shown = pages.Select(page => Shown(Inert.Words(page))).ToList();

        for (var round = 0; round < HostileTexts.Rounds; round++)
        {
            var exported = Exported(name, place => HostileTexts.At(place, round));

            foreach (var file in exported.Files.Concat(exported.Html)) Inert.ShouldBeClean(file);
            foreach (var (index, html) in exported.Html.Index()) ShouldBeInert(html, skeletons[index], shown[index], round);
        }
    }

    [Fact]
    public void Every_place_of_a_programme_holds_an_attack_and_every_attack_is_made()
    {
        HostileTexts.All.Count.ShouldBeGreaterThan(500);
        HostileTexts.All.ShouldAllBe(text => TextCleaner.Clean(text).Length > 0);
        HashSet<string> used = [];
        for (var round = 0; round < HostileTexts.Rounds; round++)
        {
            var place = 0;
            var season = WordedSeason.Of(Next, withComments: true);
            if (round == 0) Texts(season.Programme).Except(used).ShouldBeEmpty("a text of the programme is not reworded");

            string Next()
            {
                var text = HostileTexts.At(place++, round);
                used.Add(text);
                return text;
            }
        }

        HostileTexts.All.Except(used).ShouldBeEmpty();
    }

    [Fact]
    public void Every_template_is_a_text_that_is_tried_or_a_part_of_one()
    {
        var tried = WordedTexts.Names.ToHashSet();

        // The desk's pages show what its own records hold; they are tried in a browser.
        RealTemplates.Library.Names.Where(name => !TemplateName.IsPart(name) && !name.StartsWith("desk/", StringComparison.Ordinal))
            .Where(name => !tried.Contains(TemplateName.Neutral(name))).ShouldBeEmpty();
    }

    private static string Plain(int place) => $"Ord{place}q";

    /// <summary>The places whose words the text shows whole when they are harmless.</summary>
    private static List<int> Shown(string words)
    {
        var shown = Enumerable.Range(0, 400).Where(place => words.Contains(Plain(place), StringComparison.OrdinalIgnoreCase)).ToList();
        shown.ShouldNotBeEmpty();
        return shown;
    }

    private static void ShouldBeInert(string html, IReadOnlyList<string> skeleton, List<int> shown, int round)
    {
        using var page = Inert.Read(html);
        Inert.ShouldRunNothing(page, html);
        Inert.Skeleton(page).ShouldBe(skeleton, $"round {round}");
        ShouldShow(Inert.Words(page), shown, round);
    }

    private static void ShouldShow(string words, List<int> places, int round) => places.Select(place => Inert.Shown(HostileTexts.At(place, round)))
        .Where(text => !words.Contains(text, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty($"round {round}");

    /// <summary>The files that are imported elsewhere, and the HTML that they bring along or make there, where raw HTML is allowed.</summary>
    private static (IReadOnlyList<string> Files, IReadOnlyList<string> Html) Exported(string name, Func<int, string> words)
    {
        var (programme, post) = WordedTexts.Post(name, words);
        var draft = new Draft(programme.Id, "season", "slug", post.Title, 1, null, "hash", DateTimeOffset.UnixEpoch, "tag");
        var exports = new PostExports(RealTemplates.Options);
        var (matter, ghost, wordPress) = (exports.Write("front-matter", programme, draft, post).Text, exports.Write("ghost", programme, draft, post).Text, exports.Write("wordpress", programme, draft, post).Text);
        var lexical = JsonDocument.Parse(ghost).RootElement.GetProperty("db")[0].GetProperty("data").GetProperty("posts")[0].GetProperty("lexical").GetString()!;
        var card = JsonDocument.Parse(lexical).RootElement.GetProperty("root").GetProperty("children")[0].GetProperty("html").GetString()!;
        var encoded = XDocument.Parse(wordPress).Descendants().First(element => element.Name.LocalName == "encoded").Value;
        return ([matter, ghost, wordPress], [Markdig.Markdown.ToHtml(matter[matter.IndexOf("\n---\n", 3, StringComparison.Ordinal)..]), card, encoded]);
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        null or string or ValueType or TimeZoneInfo => [],
        LocalText text => text.ByLocale.Values,
        IEnumerable list => list.Cast<object?>().SelectMany(Texts),
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0)
            .SelectMany(property => property.Name == "Name" && property.GetValue(value) is string name ? [name] : Texts(property.GetValue(value))),
    };
}
