using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Core.Forms;
using Pipeline.Core.Forms.Mapping;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Forms;

public sealed class MappingDraftTests
{
    private static readonly Programme Programme = new ProgrammeBuilder().Build();

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<FilledQuestion> answers = [];

    [Fact]
    public void An_answer_that_one_question_alone_offers_tells_where_there_are_no_wordings_and_a_person_is_to_look()
    {
        answers.Add(Answered("r1", "Partly"));
        answers.Add(Answered("r2", "positive"));

        var draft = Draft();

        draft.Form["questions"]!["asked-needs"]!.ToJsonString().ShouldBe("""{"field":"r1","options":{"Partly":"partly"}}""");
        draft.Form["questions"]!["feeling"]!["field"]!.GetValue<string>().ShouldBe("r2");
        draft.Open.ShouldContain("Only its answer \"Partly\" tells that field \"r1\" is the question \"asked-needs\"; see whether it is.");
        draft.Open.ShouldNotContain(sentence => sentence.Contains("the question \"asked-needs\".") || sentence.StartsWith("Nothing in the programme"));
    }

    [Fact]
    public void An_answer_that_several_questions_offer_or_that_was_given_twice_tells_nothing()
    {
        answers.Add(Answered("r1", "Ja"));
        answers.Add(Answered("r2", "neutral"));
        answers.Add(Answered("r3", "neutral"));

        Draft().Form["questions"]!.AsObject().ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_to_a_question_whose_wording_is_known_tells_nothing()
    {
        answers.Add(new("r1", "Favorittfarge", new FilledValue("positive")));

        Draft().Form["questions"]!.AsObject().ShouldBeEmpty();
    }

    [Fact]
    public void What_the_form_offers_besides_the_answer_has_the_wordings_of_the_programme_where_the_service_sends_none()
    {
        answers.Add(Answered("participant", "Nordlys Kraft AS"));
        answers.Add(new(["channel"], null, [new("Chat")], [new("Chat"), new("E-post")]));

        var draft = Draft();

        draft.Form["participant"]!.ToJsonString(Plain).ShouldBe(
            """{"field":"participant","options":{"Nordlys Kraft AS":"nordlys-kraft","Nordlys Kraft":"nordlys-kraft","Fjord Energi":"fjord-energi","Elvebyen kommune":"elvebyen-kommune"}}""");
        draft.Form["channel"]!.ToJsonString(Plain).ShouldBe("""{"field":"channel","options":{"Chat":"chat","E-post":"email"}}""");
    }

    [Theory]
    [InlineData("2026-01-14")]
    [InlineData("2026-01-14T15:30:05.0500949")]
    [InlineData("2026-01-14T15:30:05Z")]
    public void An_answer_that_is_a_time_says_when_it_was(string text)
    {
        answers.Add(Answered("r1", "2026-01-14T15-30-05-957Z"));
        answers.Add(Answered("r2", text));

        var draft = Draft();

        draft.Form["occurredAt"]!["field"]!.GetValue<string>().ShouldBe("r2");
        draft.Open.ShouldContain($"Field \"r2\", answered \"{text}\", is taken for when the dialogue took place; see whether it is.");
    }

    private static FilledQuestion Answered(string id, string text) => new(id, null, new FilledValue(text));

    private MappingDraft Draft() => MappingDraft.Of("service", new("f", "r", null, IsPartial: false, answers, new Dictionary<string, string>()), Programme);
}
