using Pipeline.Core.Evaluations;
using Pipeline.Core.Tests.Results.Contests;

namespace Pipeline.Core.Tests.Results.Disclosure;

/// <summary>Classes of participants `a` to `d`, each with so many dialogues by phone and by e-mail, every second of them a yes.</summary>
public sealed class ClassSuppressionTests
{
    private const string All = "mean(q|class=strom)", Phone = "mean(q|class=strom,channel=phone)", Email = "mean(q|class=strom,channel=email)";
    private const string GivesAway = "with the figures shown it would give away what is hidden";

    [Fact]
    public void A_class_of_four_dialogues_has_too_few_dialogues_and_one_of_five_too_few_participants()
    {
        WhyHidden(2, All, [(4, 0)]).ShouldBe("fewer than 5 dialogues");
        WhyHidden(2, All, [(5, 0)]).ShouldBe("fewer than 2 participants with enough dialogues");
    }

    [Fact]
    public void A_class_figure_rests_on_as_many_participants_as_the_rules_ask_for()
    {
        WhyHidden(3, All, [(5, 0), (5, 0), (4, 0)]).ShouldBe("fewer than 3 participants with enough dialogues");
        WhyHidden(3, All, [(5, 0), (5, 0), (5, 0)]).ShouldBeNull();
    }

    [Fact]
    public void Of_two_participants_neither_can_take_its_own_part_from_the_classs_and_see_the_others() =>
        WhyHidden(2, All, [(6, 0), (7, 0)]).ShouldBe(GivesAway);

    [Fact]
    public void What_is_hidden_of_one_channel_is_not_the_rest_of_the_class_without_the_other()
    {
        (int, int)[] threeWrite = [(5, 5), (5, 5), (5, 5), (9, 0)];

        WhyHidden(4, Email, threeWrite).ShouldBe("fewer than 4 participants with enough dialogues");
        WhyHidden(4, Phone, threeWrite).ShouldBe(GivesAway);
        WhyHidden(3, Phone, threeWrite).ShouldBeNull();
    }

    /// <summary>Beside it is a class in which many wrote and called, so that the figures of a channel alone tell nothing.</summary>
    private static string? WhyHidden(int minimumContributors, string figure, (int Phone, int Email)[] dialogues)
    {
        (string Name, string Class, int Phone, int Email)[] members =
        [
            .. dialogues.Select((each, at) => ($"{(char)('a' + at)}", "strom", each.Phone, each.Email)),
            .. Enumerable.Range(0, 6).Select(at => ($"other-{at}", "offentlig", 8, 8)),
        ];
        var award = Field.Of(rules => rules with { MinimumContributors = minimumContributors }, [.. members.Select(each => (each.Name, each.Class))]);
        var book = Book.Of(award, members.SelectMany(each => (IEnumerable<Evaluation>)
            [.. Field.Dialogues(award, each.Name, each.Phone, each.Phone / 2), .. Field.Dialogues(award, each.Name, each.Email, each.Email / 2, "email")]));
        var reason = book.FindSuppressed(figure)?.Reason;
        (reason is null).ShouldBe(book.Find(figure) is not null);
        return reason;
    }
}
