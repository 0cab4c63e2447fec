using Pipeline.Adapters.Forms.Tally;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms.Providers;

public sealed class TallyFormTests
{
    internal const string Body =
        """
        {"eventId":"e-1","eventType":"FORM_RESPONSE","createdAt":"2026-01-14T09:00:01.000Z","data":{"submissionId":"sub1","responseId":"sub1","formId":"w7Q","createdAt":"2026-01-14T09:00:00.000Z","fields":[
          {"key":"question_a_h1","label":"participant","type":"HIDDEN_FIELDS","value":"nordlys-kraft"},
          {"key":"question_a_h2","label":"channel","type":"HIDDEN_FIELDS","value":"phone"},
          {"key":"question_1","label":"Velkommen?","type":"MULTIPLE_CHOICE","value":["o1"],"options":[{"id":"o1","text":"Ja"},{"id":"o2","text":"Nei"}]},
          {"key":"question_2","label":"Hva skjedde?","type":"CHECKBOXES","value":["c1","c2"],"options":[{"id":"c1","text":"Rask"},{"id":"c2","text":"Vennlig"}]},
          {"key":"question_2_c1","label":"Hva skjedde? (Rask)","type":"CHECKBOXES","value":true},
          {"key":"question_3","label":"Anbefale?","type":"LINEAR_SCALE","value":9},
          {"key":"question_4","label":"Agenten","type":"MATRIX","value":{"r1":["k2"],"r2":["k1"]},"rows":[{"id":"r1","text":"Behov"},{"id":"r2","text":"Verdsatt"}],"columns":[{"id":"k1","text":"Ja"},{"id":"k2","text":"Delvis"}]},
          {"key":"question_5","label":"Dato","type":"INPUT_DATE","value":"2026-01-13"},
          {"key":"question_6","label":"Tid","type":"INPUT_TIME","value":"15:30"},
          {"key":"question_7","label":"Kjøpe?","type":"DROPDOWN","value":null,"options":[{"id":"d1","text":"Ja"}]}]}}
        """;

    internal const string Mapping =
        """
        "participant": {"hidden":"participant"}, "channel": {"hidden":"channel"},
        "occurredAt": {"field":"question_5","time":"question_6"},
        "questions": {
          "welcome": {"field":"question_1","options":{"o1":"yes","o2":"no"}},
          "asked-needs": {"field":"question_4:r1","options":{"Ja":"yes","Delvis":"partly"}},
          "valued": {"field":"question_4:r2","options":{"k1":"yes"}},
          "would-buy": {"field":"question_7","options":{"d1":"yes"}},
          "nps": {"field":"question_3"} },
        "comments": {"overall": {"field":"question_2"}}
        """;

    private readonly Desk desk = new(new TallyForm(), Mapping);

    [Fact]
    public async Task Option_ids_matrix_rows_and_hidden_labels_become_an_evaluation()
    {
        var evaluation = await desk.EvaluateAsync(Body);

        evaluation.Id.ShouldBe("tally:w7Q:sub1");
        (evaluation.Participant, evaluation.Channel).ShouldBe(("nordlys-kraft", "phone"));
        evaluation.OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 13, 15, 30, 0, TimeSpan.FromHours(1)));
        evaluation.Answers.OrderBy(each => each.Key).Select(each => $"{each.Key}={each.Value}")
            .ShouldBe(["asked-needs=partly", "nps=9", "valued=yes", "welcome=yes"]);
        evaluation.Comments["overall"].ShouldBe("Rask, Vennlig");
    }

    [Fact]
    public async Task Another_event_is_passed_over() =>
        (await desk.ReadAsync("""{"eventType":"FORM_CREATED"}""")).ShouldBeOfType<HookReading.Ignored>();

    [Fact]
    public async Task Two_answers_to_a_question_with_one_are_a_fault_of_the_mapping() =>
        (await desk.FaultsAsync(Body.Replace("\"value\":[\"o1\"]", "\"value\":[\"o1\",\"o2\"]", StringComparison.Ordinal))).ShouldBe(["/questions/welcome"]);

    [Fact]
    public async Task Half_a_character_is_kept_for_a_person_and_no_accident() =>
        (await desk.ReadAsync(Body.Replace("sub1", "\\ud83d", StringComparison.Ordinal))).ShouldBeOfType<HookReading.Unreadable>();

    [Fact]
    public void The_signature_has_no_prefix()
    {
        desk.FindForgery(Body, headers: ("tally-signature", Desk.Sha256(Body))).ShouldBeNull();
        desk.FindForgery(Body, headers: ("tally-signature", "sha256=" + Desk.Sha256(Body))).ShouldNotBeNull();
    }
}
