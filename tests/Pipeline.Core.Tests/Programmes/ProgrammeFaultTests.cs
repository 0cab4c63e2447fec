using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tests.Programmes;

public sealed class ProgrammeFaultTests
{
    [Theory]
    [InlineData("/season/end", "\"2026-08-31\"", "/season/end", "before it starts")]
    [InlineData("/season/end", "\"2026-02-30\"", "/season/end", "not a date of the calendar")]
    [InlineData("/season/start", "\"2024-09-01\"", "/season/end", "longer than 731 days")]
    [InlineData("/season/start", "\"0026-09-01\"", "/season/start", "2000 to 2199")]
    [InlineData("/season/awardDate", "\"2026-12-17\"", "/season/awardDate", "before the season ends")]
    [InlineData("/season/previous", "\"havneprisen-2027\"", "/season/previous", "this programme itself")]
    [InlineData("/timeZone", "\"Europe/Oslos\"", "/timeZone", "not a known time zone")]
    [InlineData("/timeZone", "\"CE Time\"", "/timeZone", "IANA time zone")]
    [InlineData("/timeZone", "\"localtime\"", "/timeZone", "IANA time zone")]
    [InlineData("/locale", "\"norsk\"", "/locale", "is not a locale")]
    [InlineData("/name", "{\"en\":\"Award\"}", "/name", "missing in the programme's locale \"nn\"")]
    [InlineData("/name", "{\"nn\":\" \"}", "/name/nn", "a text of one line")]
    [InlineData("/name", "\"Line\\r\\nBcc: all@award.example\"", "/name", "a text of one line")]
    [InlineData("/name", "{}", "/name", "There is no text")]
    [InlineData("/id", "\"Havneprisen\"", "/id", "is not an id")]
    [InlineData("/questions/2/options", "[]", "/questions/2/options", "at least one item")]
    [InlineData("/comments/1/id", "\"start\"", "/comments/1/id", "already used at /comments/0")]
    [InlineData("/participants/1/id", "\"sundferja\"", "/participants/1/id", "already used at /participants/0")]
    [InlineData("/questions/1/options/2/code", "\"all\"", "/questions/1/options/2/code", "already used")]
    [InlineData("/areas/0/weight", "-1", "/areas/0/weight", "is not a number from 0 to 1000")]
    [InlineData("/areas/0/weight", "0.0005", "/areas/0/weight", "at most three decimals")]
    [InlineData("/areas/0/weight", "1e300", "/areas/0/weight", "is not a number from 0 to 1000")]
    [InlineData("/questions/0/kind", "\"score\"", "/questions/0/kind", "\"scored\", \"unscored\", \"scale\" or \"nps\"")]
    [InlineData("/questions/0/area", "\"strat\"", "/questions/0/area", "Did you mean \"start\"?")]
    [InlineData("/questions/0/channels/0", "\"fax\"", "/questions/0/channels/0", "There is no channel \"fax\"")]
    [InlineData("/questions/0/channels", "[\"chat\",\"chat\"]", "/questions/0/channels/1", "in the list already")]
    [InlineData("/questions/0/optionalFor/0", "\"kaj\"", "/questions/0/optionalFor/0", "Did you mean \"kai\"?")]
    [InlineData("/questions/0/options/0/points", "0", "/questions/0/options", "No answer gives points")]
    [InlineData("/questions/0/options/0/points", "1.5", "/questions/0/options/0/points", "whole number")]
    [InlineData("/questions/0/options/0/points", "-1", "/questions/0/options/0/points", "whole number from 0")]
    [InlineData("/questions/0/options", "[{\"code\":\"yes\",\"points\":1}]", "/questions/0/options", "at least 2 items")]
    [InlineData("/questions/2/options/0", "{\"code\":\"bad\",\"points\":0}", "/questions/2/options/0/points", "an option of an unscored question")]
    [InlineData("/questions/5", "{\"id\":\"recommend\",\"kind\":\"nps\",\"text\":\"Tilrår du?\",\"options\":[]}", "/questions/5/options", "in an NPS question")]
    [InlineData("/pairs/0/from", "\"hopd\"", "/pairs/0/from", "Did you mean \"hoped\"?")]
    [InlineData("/pairs/0/to", "\"hoped\"", "/pairs/0/to", "compared with itself")]
    [InlineData("/pairs/0/to", "\"solved\"", "/pairs/0", "no meaning")]
    [InlineData("/pairs/0", "{\"from\":\"mood\",\"to\":\"mood\"}", "/pairs/0/to", "compared with itself")]
    [InlineData("/questions/3/max", "3", "/pairs/0", "two scales differ")]
    [InlineData("/pairs", "[{\"from\":\"hoped\",\"to\":\"got\"},{\"from\":\"hoped\",\"to\":\"got\"}]", "/pairs/1", "listed already")]
    [InlineData("/highlights/to", "\"recommend\"", "/highlights", "no meaning")]
    [InlineData("/highlights/share/option", "\"most\"", "/highlights/share/option", "\"all\", \"half\" or \"none\"")]
    [InlineData("/highlights/share/question", "\"recommend\"", "/highlights/share/question", "question with options")]
    [InlineData("/highlights/sentiment", "\"solved\"", "/highlights/sentiment", "unscored question")]
    [InlineData("/highlights/drivers", "\"mood\"", "/highlights/drivers", "points or numbers")]
    [InlineData("/rules/unanswered", "\"ignore\"", "/rules/unanswered", "must be \"zero\"")]
    [InlineData("/rules/alerts/totalBelow", "101", "/rules/alerts/totalBelow", "from 0 to 100")]
    [InlineData("/rules/winnerFloor", "100.5", "/rules/winnerFloor", "from 0 to 100")]
    [InlineData("/rules/tieBreak/1", "\"solvd\"", "/rules/tieBreak/1", "Did you mean \"solved\"?")]
    [InlineData("/rules/tieBreak/1", "\"mood\"", "/rules/tieBreak/1", "gives no points")]
    [InlineData("/rules/tieBreak/1", "\"answered\"", "/rules/tieBreak/1", "in the list already")]
    [InlineData("/channels/0/waitLimit", "0", "/channels/0/waitLimit", "whole number from 1")]
    [InlineData("/participants/0/planned/0/channel", "\"fax\"", "/participants/0/planned/0/channel", "There is no channel \"fax\"")]
    [InlineData("/participants/0/planned/1/channel", "\"phone\"", "/participants/0/planned/1/channel", "planned already")]
    [InlineData("/participants/0/planned/0/dialogues", "0", "/participants/0/planned/0/dialogues", "whole number from 1")]
    [InlineData("/participants/0/selfRatings/1/subject", "\"recommend\"", "/participants/0/selfRatings/1/subject", "gives no points")]
    [InlineData("/participants/0/selfRatings/1/subject", "\"totall\"", "/participants/0/selfRatings/1/subject", "Did you mean \"total\"?")]
    [InlineData("/participants/0/selfRatings/1/subject", "\"total\"", "/participants/0/selfRatings/1/subject", "guessed this already")]
    [InlineData("/schedule/0/post", "\"result\"", "/schedule/0/post", "is for the season")]
    [InlineData("/schedule/1/post", "\"so-far\"", "/schedule/1/post", "use \"result\"")]
    [InlineData("/schedule/0/posts", "[\"winners\"]", "/schedule/0/posts/0", "is for the season")]
    [InlineData("/schedule/1/posts/1", "\"so-far\"", "/schedule/1/posts/1", "for a season that runs")]
    [InlineData("/schedule/1/posts/1", "\"result\"", "/schedule/1/posts/1", "the entry's post already")]
    [InlineData("/schedule/1/posts/1", "\"winners\"", "/schedule/1/posts/1", "in the list already")]
    [InlineData("/schedule/1/posts/1", "\"driver\"", "/schedule/1/posts/1", "must be")]
    [InlineData("/highlights/channel", "\"chatt\"", "/highlights/channel", "Did you mean \"chat\"?")]
    [InlineData("/schedule/1", "{\"period\":\"week\"}", "/schedule/1/period", "scheduled already")]
    [InlineData("/participants/1/class", "\"ferga\"", "/participants/1/class", "Did you mean \"ferge\"?")]
    [InlineData("/participants/0/contacts/1/email", "\"Post@Sundferja.example\"", "/participants/0/contacts/1/email", "listed for the participant already")]
    [InlineData("/participants/0/contacts/1/email", "\"post.sundferja.example\"", "/participants/0/contacts/1/email", "plausible e-mail")]
    [InlineData("/participants/0/contacts/1/email", "\"a@b@c.example\"", "/participants/0/contacts/1/email", "plausible e-mail")]
    [InlineData("/participants/0/contacts/1/email", "\"a b@c.example\"", "/participants/0/contacts/1/email", "plausible e-mail")]
    [InlineData("/participants/0/contacts/1/email", "\"a@c.example\\n\"", "/participants/0/contacts/1/email", "plausible e-mail")]
    public void One_mistake_is_one_fault_at_its_place(string pointer, string value, string faultAt, string says)
    {
        var definition = Fixture.Json("Programmes/full.json");
        Pointers.Replace(definition, pointer, JsonNode.Parse(value));

        var reading = ProgrammeReader.Read(definition.ToBytes());

        reading.Programme.ShouldBeNull();
        var fault = reading.Faults.ShouldHaveSingleItem();
        fault.Pointer.ShouldBe(faultAt);
        fault.Detail.ShouldContain(says, Case.Sensitive);
    }

    [Theory]
    [InlineData("dialogues")]
    [InlineData("outcome")]
    [InlineData("total")]
    public void A_question_cannot_take_the_name_of_figures_that_are_not_about_one(string id)
    {
        var definition = Fixture.Json("Programmes/full.json");
        definition["questions"]![0]!["id"] = id;

        ProgrammeReader.Read(definition.ToBytes()).Faults.ShouldContain(fault => fault.Pointer == "/questions/0/id" && fault.Detail.Contains("choose another id"));
    }

    [Fact]
    public void A_question_with_no_channels_named_is_asked_in_all()
    {
        var definition = Fixture.Json("Programmes/full.json");
        definition["questions"]![0]!["channels"] = new JsonArray();

        var programme = ProgrammeReader.Read(definition.ToBytes()).Programme.ShouldNotBeNull();

        programme.Channels.ShouldAllBe(channel => programme.Questions[0].AppliesTo(channel.Id));
    }

    [Fact]
    public void A_scale_has_at_most_101_steps()
    {
        var definition = Fixture.Json("Programmes/full.json");
        definition["pairs"] = null;
        definition["questions"]![3]!["max"] = 98;
        ProgrammeReader.Read(definition.ToBytes()).Faults.ShouldBeEmpty();

        definition["questions"]![3]!["max"] = 99;

        ProgrammeReader.Read(definition.ToBytes()).Faults.ShouldHaveSingleItem().Detail.ShouldContain("102 steps");
    }

    [Fact]
    public void A_scale_goes_up()
    {
        var definition = Fixture.Json("Programmes/full.json");
        definition["pairs"] = null;
        definition["questions"]![3]!["max"] = -2;

        var fault = ProgrammeReader.Read(definition.ToBytes()).Faults.ShouldHaveSingleItem();

        fault.ShouldBe(new("/questions/3/max", "The scale goes from -2 to -2; its max must be above its min."));
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_one_fault_and_not_one_per_reference()
    {
        var definition = Fixture.Json("Programmes/full.json");
        definition["channels"] = "phone and chat";

        ProgrammeReader.Read(definition.ToBytes()).Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/channels");
    }

    [Fact]
    public void Weights_need_an_area_that_can_have_points()
    {
        var definition = Fixture.Json("Programmes/full.json");
        definition["areas"]![0]!["weight"] = 0;
        definition["areas"]![1]!["weight"] = null;
        definition["areas"]![2]!["weight"] = 10;

        var fault = ProgrammeReader.Read(definition.ToBytes()).Faults.ShouldHaveSingleItem();

        fault.Pointer.ShouldBe("/areas");
        fault.Detail.ShouldContain("no total");
    }

    [Fact]
    public void A_missing_property_is_told_at_the_place_where_it_should_be()
    {
        var definition = Fixture.Json("Programmes/full.json");
        definition["season"]!.AsObject().Remove("start");

        var fault = ProgrammeReader.Read(definition.ToBytes()).Faults.ShouldHaveSingleItem();

        fault.ShouldBe(new("/season/start", "\"start\" is missing: The first day, in the programme's time zone."));
    }

    [Fact]
    public void An_unknown_property_names_the_nearest_known_one()
    {
        var definition = Fixture.Json("Programmes/full.json");
        definition["season"]!["awardDay"] = "2027-01-21";
        definition["a/b~c"] = 1;

        var faults = ProgrammeReader.Read(definition.ToBytes()).Faults;

        faults.ShouldContain(new Fault("/season/awardDay", "There is no property \"awardDay\" in a season. Did you mean \"awardDate\"?"));
        faults.ShouldContain(fault => fault.Pointer == "/a~1b~0c");
        faults.Count.ShouldBe(2);
    }

    [Fact]
    public void A_property_given_twice_is_a_fault()
    {
        var text = Encoding.UTF8.GetString(Fixture.Bytes("Programmes/full.json"))
            .Replace("\"locale\": \"nn\",", "\"locale\": \"nn\", \"locale\": \"nn\",", StringComparison.Ordinal)
            .Replace("{ \"nn\": \"Starten\" }", "{ \"nn\": \"Starten\", \"nn\": \"Starten\" }", StringComparison.Ordinal);

        var faults = ProgrammeReader.Read(Fixture.Utf8(text)).Faults;

        faults.Select(fault => fault.Pointer).ShouldBe(["/locale", "/areas/0/name/nn"]);
        faults.ShouldAllBe(fault => fault.Detail.Contains("more than once"));
    }

    [Fact]
    public void Every_fault_of_shape_and_of_rule_is_listed_together()
    {
        var definition = Fixture.Json("Programmes/full.json");
        definition["channels"] = "phone and chat";
        definition["season"]!["end"] = "2026-08-01";
        definition["participants"]![0]!["class"] = "buss";
        definition["questions"]![1]!["area"] = 7;

        var pointers = ProgrammeReader.Read(definition.ToBytes()).Faults.Select(fault => fault.Pointer).ToList();

        pointers.ShouldContain("/channels");
        pointers.ShouldContain("/season/end");
        pointers.ShouldContain("/participants/0/class");
        pointers.ShouldContain("/questions/1/area");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"programme\"")]
    [InlineData("12")]
    public void Anything_but_an_object_is_one_fault(string json) =>
        ProgrammeReader.Read(Fixture.Utf8(json)).Faults.ShouldHaveSingleItem().Pointer.ShouldBe("");

    [Fact]
    public void Malformed_JSON_is_one_fault_with_line_and_column()
    {
        var fault = ProgrammeReader.Read(Fixture.Utf8("{\n  \"id\": \"a\",\n  \"name\": \n}")).Faults.ShouldHaveSingleItem();

        fault.Pointer.ShouldBe("");
        fault.Detail.ShouldStartWith("The JSON is malformed at line 4, column 1: ");
    }

    [Fact]
    public void A_hostile_definition_does_not_get_a_list_without_end()
    {
        var definition = new JsonObject();
        for (var index = 0; index < 20_000; index++) definition[$"unknown{index}"] = index;

        ProgrammeReader.Read(definition.ToBytes()).Faults.Count.ShouldBe(1000);
    }
}
