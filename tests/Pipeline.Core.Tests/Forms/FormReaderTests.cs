using System.Text.Json.Nodes;
using Pipeline.Core.Forms;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Forms;

public sealed class FormReaderTests
{
    private const string Valid =
        """
        {
          "id": "harbour-native", "programme": "havneprisen-2027", "provider": "native",
          "secrets": ["harbour--current", "harbour--previous"], "toleranceSeconds": 600
        }
        """;

    private const string Mapped =
        """
        {
          "id": "harbour", "programme": "havneprisen-2027", "provider": "mapped", "secrets": ["harbour--current"],
          "participant": { "hidden": "participant" }, "channel": { "value": "phone" },
          "questions": { "welcome": { "field": "q1", "options": { "Ja": "yes" } } }
        }
        """;

    private readonly FormReader reader = new(Provider("native", MappingRule.Refused), Provider("mapped", MappingRule.Required));

    [Fact]
    public void A_native_form_names_its_programme_and_its_secrets()
    {
        var reading = reader.Read(Fixture.Utf8(Valid), "harbour-native");

        reading.Faults.ShouldBeEmpty();
        var form = reading.Form!;
        (form.Id, form.Programme, form.Provider, form.ToleranceSeconds).ShouldBe(("harbour-native", "havneprisen-2027", "native", 600));
        form.Secrets.ShouldBe(["harbour--current", "harbour--previous"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_signature_is_good_for_five_minutes_unless_the_form_says_otherwise(bool written)
    {
        var definition = JsonNode.Parse(Valid)!.AsObject();
        if (written) definition["toleranceSeconds"] = null;
        else definition.Remove("toleranceSeconds");

        reader.Read(definition.ToBytes()).Form!.ToleranceSeconds.ShouldBe(300);
    }

    [Theory]
    [InlineData("provider", "\"nativ\"", "/provider", "There is no provider \"nativ\"")]
    [InlineData("provider", "null", "/provider", "must be a text of one line, not null")]
    [InlineData("toleranceSeconds", "29", "/toleranceSeconds", "from 30 to 86400")]
    [InlineData("toleranceSeconds", "86401", "/toleranceSeconds", "from 30 to 86400")]
    [InlineData("toleranceSeconds", "\"300\"", "/toleranceSeconds", "not a text")]
    [InlineData("secrets", "[]", "/secrets", "at least one item")]
    [InlineData("secrets", "\"harbour--current\"", "/secrets", "a list")]
    [InlineData("secrets", "[\"\"]", "/secrets/0", "A secret's name is letters")]
    [InlineData("secrets", "[\"a\", \"a\"]", "/secrets/1", "in the list already")]
    [InlineData("programme", "\"Havneprisen\"", "/programme", "is not an id")]
    [InlineData("id", "\"harbour native\"", "/id", "is not an id")]
    [InlineData("questions", "{\"welcome\":{\"field\":\"fld\"}}", "/questions", "native bodies carry evaluations")]
    [InlineData("participant", "{\"hidden\":\"participant\"}", "/participant", "native bodies carry evaluations")]
    [InlineData("secret", "\"x\"", "/secret", "Did you mean \"secrets\"?")]
    public void One_mistake_is_one_fault_at_its_place(string name, string value, string faultAt, string says)
    {
        var definition = JsonNode.Parse(Valid)!;
        definition[name] = JsonNode.Parse(value);

        var reading = reader.Read(definition.ToBytes());

        reading.Form.ShouldBeNull();
        var fault = reading.Faults.ShouldHaveSingleItem();
        fault.Pointer.ShouldBe(faultAt);
        fault.Detail.ShouldContain(says, Case.Sensitive);
    }

    [Theory]
    [InlineData("channel", "null", "/channel", "say where the form service has it")]
    [InlineData("questions", "null", "/questions", "say where the form service has it")]
    [InlineData("channel", "{}", "/channel", "Name one of")]
    [InlineData("channel", """{"field":"a","hidden":"b"}""", "/channel", "Name one of")]
    [InlineData("channel", """{"filed":"a","field":"b"}""", "/channel/filed", "Did you mean")]
    [InlineData("occurredAt", """{"field":"a","fallback":"now"}""", "/occurredAt/fallback", "submittedAt")]
    [InlineData("questions", """{"welcome":{"field":"q1","options":{"Ja":1}}}""", "/questions/welcome/options/Ja", "not a number")]
    [InlineData("questions", """{"welcome":{"field":"q1","options":["Ja"]}}""", "/questions/welcome/options", "not a list")]
    [InlineData("partial", "\"yes\"", "/partial", "true or false")]
    [InlineData("access", """{"secret":"a","host":"https://api.example"}""", "/access/host", "a host such as")]
    public void One_mistake_in_a_mapping_is_one_fault_at_its_place(string name, string value, string faultAt, string says)
    {
        var definition = JsonNode.Parse(Mapped)!;
        definition[name] = JsonNode.Parse(value);

        var fault = reader.Read(definition.ToBytes()).Faults.ShouldHaveSingleItem();

        fault.Pointer.ShouldBe(faultAt);
        fault.Detail.ShouldContain(says, Case.Sensitive);
    }

    [Fact]
    public void A_form_of_a_service_says_where_its_answers_are()
    {
        var form = reader.Read(Fixture.Utf8(Mapped)).Form!;

        form.Mapping!.Participant.Hidden.ShouldBe("participant");
        form.Mapping.Channel.Fixed.ShouldBe("phone");
        form.Mapping.Questions["welcome"].Options["Ja"].ShouldBe("yes");
        form.Mapping.OccurredAt.FallsBack.ShouldBeTrue();
        form.TakesPartial.ShouldBeFalse();
    }

    [Theory]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS+/w==")]
    public void A_secret_put_in_place_of_its_name_is_refused_and_not_repeated(string secret)
    {
        var definition = JsonNode.Parse(Valid)!;
        definition["secrets"] = new JsonArray(secret);

        var fault = reader.Read(definition.ToBytes()).Faults.ShouldHaveSingleItem();

        fault.Pointer.ShouldBe("/secrets/0");
        fault.Detail.ShouldNotContain(secret);
    }

    [Fact]
    public void Another_id_than_the_addresses_is_a_fault() =>
        reader.Read(Fixture.Utf8(Valid), "harbour").Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/id");

    [Fact]
    public void All_faults_are_listed_together() =>
        reader.Read(Fixture.Utf8("""{ "id": "A", "provider": "fax", "toleranceSeconds": 1 }""")).Faults.Select(fault => fault.Pointer)
            .ShouldBe(["/id", "/toleranceSeconds", "/programme", "/secrets", "/provider"]);

    [Fact]
    public void Malformed_JSON_is_one_fault_with_line_and_column() =>
        reader.Read(Fixture.Utf8("{\n\"id\" \"a\"}")).Faults.ShouldHaveSingleItem().Detail.ShouldStartWith("The JSON is malformed at line 2, column 6: ");

    private static FixedFormProvider Provider(string name, MappingRule mapping) => new(name, mapping, _ => new HookReading.Ignored(""));
}
