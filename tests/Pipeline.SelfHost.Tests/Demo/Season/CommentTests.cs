using System.Text.RegularExpressions;
using Pipeline.Core.Evaluations;

namespace Pipeline.SelfHost.Tests.Demo.Season;

public sealed partial class CommentTests
{
    private static IReadOnlyList<string> Texts { get; } = [.. PublishedSeason.Evaluations.SelectMany(evaluation => evaluation.Comments.Values)];

    [Fact]
    public void About_seven_fields_of_ten_are_filled_and_only_fields_that_exist()
    {
        var fields = PublishedSeason.Programme.Comments.Select(field => field.Id).ToList();

        Texts.Count.ShouldBeInRange(3900 * 3 * 67 / 100, 3900 * 3 * 73 / 100);
        PublishedSeason.Evaluations.SelectMany(evaluation => evaluation.Comments.Keys).Distinct().ShouldBe(fields, ignoreOrder: true);
    }

    [Fact]
    public void No_text_is_said_more_than_a_few_times()
    {
        Texts.CountBy(text => text).Max(text => text.Value).ShouldBeLessThanOrEqualTo(3);
        Texts.Distinct().Count().ShouldBeGreaterThan(Texts.Count * 3 / 4);
    }

    [Fact]
    public void Every_slot_is_filled_and_no_text_has_loose_ends()
    {
        Texts.ShouldAllBe(text => !LooseEnd().IsMatch(text));
        Texts.ShouldAllBe(text => text.Length > 5 && text.Length < 1000);
    }

    [Fact]
    public void Some_are_short_and_some_elaborate()
    {
        Texts.Count(text => text.Length < 50).ShouldBeGreaterThan(300);
        Texts.Count(text => text.Length > 200).ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("jeg", 2000)]
    [InlineData("eg", 200)]
    [InlineData("ikkje", 50)]
    [InlineData("følte mig|spurgt|af|at være", 10)]
    public void They_are_written_in_bokmal_nynorsk_and_danish(string words, int atLeast)
    {
        var word = new Regex($@"\b({words})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

        Texts.Count(text => word.IsMatch(text)).ShouldBeGreaterThan(atLeast);
    }

    [Fact]
    public void A_robot_is_spoken_of_where_one_answered_and_a_person_is_not()
    {
        var withRobot = PublishedSeason.Evaluations.Where(evaluation => evaluation.Responder == Responder.Chatbot)
            .SelectMany(evaluation => evaluation.Comments.Values).ToList();
        var withPerson = PublishedSeason.Evaluations.Where(evaluation => evaluation.Responder == Responder.Human)
            .SelectMany(evaluation => evaluation.Comments.Values).ToList();

        withRobot.ShouldNotBeEmpty();
        withRobot.ShouldAllBe(text => !AgentPronoun().IsMatch(text));
        withPerson.ShouldAllBe(text => !Robot().IsMatch(text));
    }

    [Fact]
    public void Some_have_what_must_be_masked_before_anyone_quotes_them()
    {
        Texts.Count(text => PhoneNumber().IsMatch(text)).ShouldBeGreaterThan(20);
        Texts.Count(text => AgentPronoun().IsMatch(text)).ShouldBeGreaterThan(500);
        PublishedSeason.Evaluations.Count(evaluation => evaluation.Comments.Values.Any(text =>
            text.Contains(PublishedSeason.Programme.FindParticipant(evaluation.Participant)!.Name, StringComparison.Ordinal))).ShouldBeGreaterThan(50);
        Texts.Count(text => text.Contains("Ingrid", StringComparison.Ordinal)).ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Comments_agree_with_the_answers()
    {
        foreach (var evaluation in PublishedSeason.Evaluations)
        {
            var overall = evaluation.Comments.GetValueOrDefault("overall", "");
            if (overall.Contains("Her kunne jeg godt blitt kunde.", StringComparison.Ordinal)) evaluation.Answers["would-buy"].ShouldBe("yes");
            if (overall.Contains("Da går jeg heller til en konkurrent.", StringComparison.Ordinal)) evaluation.Answers["would-buy"].ShouldBe("no");
            var agent = evaluation.Comments.GetValueOrDefault("agent", "");
            if (agent.Contains("Ingen hilsen til slutt i e-posten.", StringComparison.Ordinal)) evaluation.Answers["closing"].ShouldBe("no");
            if (agent.Contains("Jeg hørte at h", StringComparison.Ordinal)) evaluation.Answers["smile"].ShouldBe("yes");
        }
    }

    [Theory]
    [InlineData("negative", "Super god hjælp,|Rigtig fin start,|Jeg følte mig taget alvorligt|God oplevelse fra|Veldig fornøyd!|Ei god oppleving")]
    [InlineData("positive", "Ingen hilsen, bare et|Jeg blev afbrudt|Jeg blev irriteret|Jeg følte meg avspist|Eg vart oppgitt")]
    public void No_field_praises_what_felt_bad_or_scolds_what_felt_good(string feeling, string opposite)
    {
        var words = new Regex(opposite, RegexOptions.CultureInvariant);

        var felt = PublishedSeason.Evaluations.Where(evaluation => evaluation.Answers.GetValueOrDefault("feeling") == feeling)
            .SelectMany(evaluation => evaluation.Comments.Values).ToList();

        Texts.Count(text => words.IsMatch(text)).ShouldBeGreaterThan(10);
        felt.ShouldNotBeEmpty();
        felt.ShouldAllBe(text => !words.IsMatch(text));
    }

    [GeneratedRegex(@"[{}]|  | [.,!]|^\s|\s$|^[a-zæøå]")]
    private static partial Regex LooseEnd();

    [GeneratedRegex(@"\b(han|hun|ho|henne|hennes|hende|hendes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AgentPronoun();

    [GeneratedRegex(@"robot|chatbot|\bbot(en|ten)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Robot();

    [GeneratedRegex(@"\b\d\d \d\d \d\d \d\d\b")]
    private static partial Regex PhoneNumber();
}
