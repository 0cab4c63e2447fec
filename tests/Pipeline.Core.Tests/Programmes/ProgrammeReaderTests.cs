using System.Text.Json.Nodes;
using Pipeline.Core.Programmes;
using Pipeline.Core.Retention;

namespace Pipeline.Core.Tests.Programmes;

public sealed class ProgrammeReaderTests
{
    private static readonly Programme Full = ProgrammeReader.Read(Fixture.Bytes("Programmes/full.json"), "havneprisen-2027").Programme!;

    [Fact]
    public void A_full_definition_has_no_fault()
    {
        var reading = ProgrammeReader.Read(Fixture.Bytes("Programmes/full.json"), "havneprisen-2027");

        reading.Faults.ShouldBeEmpty();
        reading.Programme.ShouldNotBeNull();
    }

    [Fact]
    public void The_calendar_is_read()
    {
        Full.Id.ShouldBe("havneprisen-2027");
        Full.TimeZone.Id.ShouldBe("Europe/Oslo");
        Full.Season.Start.ShouldBe(new DateOnly(2026, 9, 1));
        Full.Season.End.ShouldBe(new DateOnly(2026, 12, 18));
        Full.Season.AwardDate.ShouldBe(new DateOnly(2027, 1, 21));
        Full.Season.Next!.In("en").ShouldBe("in September 2027");
        Full.Season.Previous.ShouldBe("havneprisen-2026");
    }

    [Fact]
    public void How_long_things_are_kept_is_read_each_with_its_default()
    {
        var brief = Fixture.Json("Programmes/full.json").AsObject();
        brief["rules"]!["retention"] = new JsonObject { ["links"] = 1 };

        Full.Rules.Retention.ShouldBe(new RetentionRule(Payloads: 200, Quarantine: 30, Links: 20, Audit: 365, Deliveries: 730));
        ProgrammeReader.Read(brief.ToBytes()).Programme!.Rules.Retention.ShouldBe(RetentionRule.Default with { Links = 1 });
        brief["rules"]!["retention"] = new JsonObject { ["payloads"] = 0, ["payload"] = 5 };
        ProgrammeReader.Read(brief.ToBytes()).Faults.Select(fault => fault.Pointer).ShouldBe(["/rules/retention/payloads", "/rules/retention/payload"], ignoreOrder: true);
    }

    [Fact]
    public void Who_signs_the_posts_is_read_and_may_be_nobody()
    {
        var unsigned = Fixture.Json("Programmes/full.json").AsObject();
        unsigned.Remove("author");

        Full.Author!.Name.ShouldBe("Maja Tallaksen");
        Full.Author.Title!.In("nn").ShouldBe("redaktør");
        ProgrammeReader.Read(unsigned.ToBytes()).Programme!.Author.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{ "enabled": true, "totalBelow": 33.5 }""", 33.5)]
    [InlineData("""{ "enabled": true }""", 40.0)]
    [InlineData("""{ "enabled": false, "totalBelow": 33.5 }""", null)]
    [InlineData("""{ "totalBelow": 33.5 }""", null)]
    [InlineData(null, null)]
    public void Alerts_are_off_unless_the_rules_turn_them_on(string? alerts, double? below)
    {
        var definition = Fixture.Json("Programmes/full.json").AsObject();
        if (alerts is null) definition["rules"]!.AsObject().Remove("alerts");
        else definition["rules"]!["alerts"] = JsonNode.Parse(alerts);

        ((double?)ProgrammeReader.Read(definition.ToBytes()).Programme!.Rules.Alerts?.TotalBelow).ShouldBe(below);
    }

    [Fact]
    public void A_text_per_locale_falls_back_on_the_programmes_own()
    {
        Full.Name.In("en").ShouldBe("The Harbour Award 2027");
        Full.Name.In("da").ShouldBe("Hamneprisen 2027");
    }

    [Fact]
    public void A_plain_text_is_the_programmes_own_locale()
    {
        Full.Classes[1].Name.ByLocale.ShouldBe(new Dictionary<string, string> { ["nn"] = "Kai" });
        Full.Classes[1].Name.In("en").ShouldBe("Kai");
    }

    [Fact]
    public void An_area_without_a_weight_does_not_count() => Full.Areas.Select(area => area.Weight).ShouldBe([12.5m, 40.125m, 0m]);

    [Fact]
    public void Every_kind_of_question_is_read()
    {
        var greeting = Full.FindQuestion("greeting")!;
        greeting.Kind.ShouldBe(QuestionKind.Scored);
        greeting.Area.ShouldBe("start");
        greeting.MaxPoints.ShouldBe(3);
        greeting.Channels.ShouldBe(["phone", "chat"]);
        greeting.OptionalFor.ShouldBe(["kai"]);
        greeting.Introduced.ShouldBe("2026");
        greeting.Options[1].Text!.In("nn").ShouldBe("Nei");

        var mood = Full.FindQuestion("mood")!;
        mood.Kind.ShouldBe(QuestionKind.Unscored);
        mood.MaxPoints.ShouldBe(0);
        mood.Options[0].Text.ShouldBeNull();

        var hoped = Full.FindQuestion("hoped")!;
        (hoped.Kind, hoped.Min, hoped.Max, hoped.Area).ShouldBe((QuestionKind.Scale, -2, 2, null));

        var recommend = Full.FindQuestion("recommend")!;
        (recommend.Kind, recommend.Min, recommend.Max).ShouldBe((QuestionKind.Nps, 0, 10));
    }

    [Fact]
    public void The_highlighted_pair_is_counted_before_the_declared_ones()
    {
        Full.Pairs.ShouldBe([new("greeting", "solved"), new("hoped", "got")]);
        Full.Highlights.ShouldBe(new(new("greeting", "solved"), "solved", "all", "mood", "recommend") { Channel = "chat" });
    }

    [Fact]
    public void A_highlighted_pair_that_is_declared_too_is_counted_once()
    {
        var definition = Fixture.Json("Programmes/full.json");
        definition["pairs"]!.AsArray().Add(new JsonObject { ["from"] = "greeting", ["to"] = "solved" });

        var reading = ProgrammeReader.Read(definition.ToBytes());

        reading.Programme!.Pairs.ShouldBe([new("greeting", "solved"), new("hoped", "got")]);
    }

    [Fact]
    public void Rules_schedule_and_participants_are_read()
    {
        (Full.Rules with { TieBreak = [], Alerts = null, Retention = RetentionRule.Default }).ShouldBe(new(true, 6, 4, 9, 4, 15, 2, 7, 60.5m, [], false, false, false));
        Full.Rules.TieBreak.ShouldBe(["answered", "solved"]);
        Full.Channels.Select(channel => channel.WaitLimit).ShouldBe([300, null]);
        Full.Schedule.Select(entry => (entry.Period, entry.Newsletter, entry.Reports)).ShouldBe([(PeriodKind.Week, false, false), (PeriodKind.Season, true, true)]);
        Full.Schedule.Select(entry => string.Join(", ", entry.Posts)).ShouldBe(["so-far", "result, winners, channel-in-focus"]);
        Full.Highlights!.Channel.ShouldBe("chat");
        Full.Participants[0].Entitlement.ShouldBe(Entitlement.Full);
        Full.Participants[0].Contacts.ShouldBe([new("post@sundferja.example", "Kontoret", "en"), new("leiing@sundferja.example", null, "nn")]);
        Full.Participants[0].Planned.ShouldBe([new("phone", 9), new("chat", 6)]);
        Full.Participants[0].SelfRatings.ShouldBe([new("total", 82.5m), new("solved", 90m)]);
        Full.Participants[1].Entitlement.ShouldBe(Entitlement.None);
        Full.Participants[1].Planned.ShouldBeEmpty();
        Full.Participants[1].SelfRatings.ShouldBeEmpty();
        Full.Participants[1].Contacts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_optional_may_be_absent_or_null_and_has_a_default(bool written)
    {
        var definition = Fixture.Json("Programmes/full.json").AsObject();
        foreach (var name in (string[])["comments", "pairs", "highlights", "rules", "schedule"])
        {
            if (written) definition[name] = null;
            else definition.Remove(name);
        }

        definition["season"]!["awardDate"] = null;
        definition["season"]!["next"] = null;

        var programme = ProgrammeReader.Read(definition.ToBytes()).Programme!;

        (programme.Rules with { TieBreak = [] }).ShouldBe(new(false, 5, 5, 8, 3, 20, 3, 8, null, [], true, true, true));
        programme.Rules.TieBreak.ShouldBeEmpty();
        programme.Pairs.ShouldBeEmpty();
        programme.Highlights.ShouldBeNull();
        programme.Comments.ShouldBeEmpty();
        programme.Schedule.ShouldBeEmpty();
        programme.Season.AwardDate.ShouldBeNull();
        programme.Season.Next.ShouldBeNull();
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        ProgrammeReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. Fixture.Bytes("Programmes/full.json")]).Faults.ShouldBeEmpty();

    [Fact]
    public void Another_id_than_the_addresses_is_a_fault() =>
        ProgrammeReader.Read(Fixture.Bytes("Programmes/full.json"), "havneprisen-2028").Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/id");
}
