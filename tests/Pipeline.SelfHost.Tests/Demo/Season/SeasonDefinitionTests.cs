using System.Text.Json;
using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Tests.Demo.Season;

public sealed class SeasonDefinitionTests
{
    private static readonly string[] Languages = ["da", "en", "nb", "nn", "sv"];

    private static Programme Programme => PublishedSeason.Programme;

    [Theory]
    [InlineData("welcome", "Følte du deg velkommen når du ble mottatt som du ble?", null)]
    [InlineData("valued", "Følte du deg verdsatt som mulig ny kunde i denne dialogen?", "2021")]
    [InlineData("would-buy", "Ville du handlet med dette selskapet?", "2021")]
    public void The_published_questions_have_their_published_wording(string question, string text, string? introduced)
    {
        Programme.FindQuestion(question)!.Text.In("nb").ShouldBe(text);
        Programme.FindQuestion(question)!.Introduced.ShouldBe(introduced);
    }

    [Fact]
    public void Would_buy_is_optional_in_the_public_sector_only()
    {
        Programme.Questions.Where(question => question.OptionalFor.Count > 0).ShouldHaveSingleItem().Id.ShouldBe("would-buy");
        Programme.FindQuestion("would-buy")!.OptionalFor.ShouldBe(["offentlig"]);
    }

    [Fact]
    public void Every_area_has_a_weight_and_more_than_twenty_questions_are_scored()
    {
        Programme.Areas.Select(area => (area.Id, area.Weight)).ShouldBe([("wait", 5m), ("welcome", 20m), ("agent", 50m), ("overall", 25m)]);
        Programme.Questions.Count(question => question.Kind == QuestionKind.Scored).ShouldBeGreaterThan(20);
        Programme.Areas.ShouldAllBe(area => Programme.Questions.Any(question => question.Area == area.Id && question.MaxPoints > 0));
        Programme.Questions.Where(question => question.Kind == QuestionKind.Scored)
            .ShouldAllBe(question => question.Options.Any(option => option.Points == 0));
    }

    [Fact]
    public void The_experience_questions_are_outside_the_total()
    {
        string[] experience = ["csat", "csat-expected", "ces", "nps", "ves1", "ves2"];

        experience.ShouldAllBe(id => Programme.FindQuestion(id)!.Area == null && Programme.FindQuestion(id)!.MaxPoints == 0);
        Programme.FindQuestion("feeling")!.Kind.ShouldBe(QuestionKind.Unscored);
    }

    [Fact]
    public void Participants_have_their_own_names_ids_and_example_addresses_in_classes_of_4_to_19()
    {
        Programme.Participants.Count.ShouldBe(156);
        Programme.Participants.Select(participant => participant.Name).ShouldBeUnique();
        Programme.Participants.Select(participant => participant.Id).ShouldBeUnique();
        Programme.Participants.ShouldAllBe(participant => participant.Id.All(character => char.IsAsciiLetterLower(character) || character == '-'));
        Programme.Participants.SelectMany(participant => participant.Contacts)
            .ShouldAllBe(contact => contact.Email.EndsWith(".example", StringComparison.Ordinal));
        Programme.Participants.ShouldAllBe(participant => participant.Contacts.Count == 1 || participant.Contacts.Count == 2);
        var sizes = Programme.Participants.CountBy(participant => participant.Class).ToList();
        sizes.Count.ShouldBeInRange(12, 18);
        sizes.Select(size => size.Key).ShouldBe(Programme.Classes.Select(each => each.Id));
        sizes.ShouldAllBe(size => size.Value >= 4 && size.Value <= 19);
    }

    [Fact]
    public void Sixty_have_bought_the_report_and_the_winner_is_one_of_them()
    {
        Programme.Participants.Count(participant => participant.Entitlement == Entitlement.Full).ShouldBe(60);
        Programme.FindParticipant("sognenett")!.Entitlement.ShouldBe(Entitlement.Full);
        Programme.Participants.Where(participant => participant.Entitlement != Entitlement.Full)
            .ShouldAllBe(participant => participant.Entitlement == Entitlement.Teaser);
    }

    [Fact]
    public void The_definition_is_accepted_without_a_fault() =>
        ProgrammeReader.Read(PublishedSeason.Season.Definition.Json, "kundeserviceprisen-2021").Faults.ShouldBeEmpty();

    [Fact]
    public void Every_text_is_written_in_all_five_languages()
    {
        using var document = JsonDocument.Parse(PublishedSeason.Season.Definition.Json);

        var texts = Texts(document.RootElement).ToList();

        texts.Count.ShouldBeGreaterThan(100);
        texts.ShouldAllBe(text => text.SequenceEqual(Languages));
    }

    [Fact]
    public void The_definition_that_is_put_has_the_fields_of_the_contract()
    {
        using var document = JsonDocument.Parse(PublishedSeason.Season.Definition.Json);

        document.RootElement.EnumerateObject().Select(field => field.Name).ShouldBe([
            "id", "name", "locale", "timeZone", "author", "season", "channels", "classes", "areas", "questions", "comments",
            "pairs", "highlights", "rules", "schedule", "participants"]);
        document.RootElement.GetProperty("season").GetProperty("next").GetProperty("nb").GetString().ShouldBe("månedsskiftet november/desember 2021");
        document.RootElement.GetProperty("season").GetProperty("awardDate").GetString().ShouldBe("2021-04-29");
        document.RootElement.GetProperty("rules").GetProperty("unanswered").GetString().ShouldBe("zero");
    }

    /// <summary>The languages of every text, wherever in the definition it stands.</summary>
    private static IEnumerable<IReadOnlyList<string>> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("nb", out _) => [[.. element.EnumerateObject().Select(text => text.Name).Order(StringComparer.Ordinal)]],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
