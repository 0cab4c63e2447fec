using System.Text.Json.Nodes;
using Pipeline.Adapters.Forms.Fillout;
using Pipeline.Adapters.Forms.Formbricks;
using Pipeline.Adapters.Forms.GoogleForms;
using Pipeline.Adapters.Forms.Jotform;
using Pipeline.Adapters.Forms.MicrosoftForms;
using Pipeline.Adapters.Forms.Native;
using Pipeline.Adapters.Forms.SurveyJs;
using Pipeline.Adapters.Forms.Tally;
using Pipeline.Adapters.Forms.Typeform;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms.Providers;

/// <summary>Every value of every service's payload replaced by everything it should not be: what comes out is an evaluation, passed over, or kept for a person, and never an exception.</summary>
public sealed class MangledPayloadTests
{
    private const string Marker = "@@mangled@@";

    internal const string Microsoft =
        """{"form":"f","response":17,"hidden":{"participant":"nordlys-kraft"},"answers":{"submitDate":"1/14/2026 9:00:00 AM","q1":"Ja","q2":"[\"Nei\"]","q3":"4","q4":"x"}}""";

    internal const string SurveyJs =
        """{"postId":"f","response":"r","submittedAt":"2026-01-14T09:00:00Z","surveyResult":{"participant":"nordlys-kraft","q1":"Ja","q2":{"Verdsatt":"Nei"},"q3":4,"q4":["a"]}}""";

    internal const string Fillout =
        """
        {"formId":"f","submissionId":"r","submissionTime":"2026-01-14T09:00:00.000Z","questions":[{"id":"q1","name":"Velkommen?","type":"MultipleChoice","value":"Ja"},
        {"id":"q2","name":"Agenten","type":"Matrix","value":{"Verdsatt":"Nei"}}],"calculations":[{"id":"q3","name":"Sum","type":"number","value":"4.00"}],
        "urlParameters":[{"id":"participant","name":"participant","value":"nordlys-kraft"}]}
        """;

    private static readonly string[] Replacements =
    [
        "null", "true", "0", "-1", "4.5", "1e400", "123456789012345678901234567890", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud83d\"", "\"2026-13-45T99:99:99Z\"", "\"0001-01-01T00:00:00-23:59\"",
        "[]", "[null]", "[[]]", "{}", "{\"\":null}", "{\"id\":[{}]}", $"\"{new string('x', 5000)}\"", new string('[', 60) + new string(']', 60),
    ];

    public static TheoryData<IFormProvider, string, string> Payloads => new()
    {
        { new TypeformForm(), TypeformFormTests.Mapping, TypeformFormTests.Body },
        { new TallyForm(), TallyFormTests.Mapping, TallyFormTests.Body },
        { new FormbricksForm(), FormbricksFormTests.Mapping, FormbricksFormTests.Body("responseFinished") },
        { new StandardForm("standard-webhooks"), OwnJsonFormTests.Mapping, OwnJsonFormTests.Filled },
        { new GoogleForm(), OwnJsonFormTests.Mapping, OwnJsonFormTests.Filled },
        { new GoogleForm(), RawShapeTests.GoogleMapping, RawShapeTests.FormsApi },
        { new MicrosoftForm(), OwnJsonFormTests.Mapping, Microsoft },
        { new MicrosoftForm(), RawShapeTests.MicrosoftMapping, RawShapeTests.Details },
        { new SurveyJsForm(), OwnJsonFormTests.Mapping, SurveyJs },
        { new SurveyJsForm(), RawShapeTests.SurveyMapping, RawShapeTests.SurveyData },
        { new FilloutForm(), OwnJsonFormTests.Mapping, Fillout },
        { new JotformForm(), JotformFormTests.Mapping, JotformFormTests.Raw },
    };

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Whatever_stands_where_a_value_was_a_payload_is_read_or_kept(IFormProvider provider, string mapping, string body)
    {
        var desk = new Desk(provider, mapping);
        var count = 0;
        foreach (var mangled in Mangle(body))
        {
            var reading = provider is JotformForm
                ? await desk.ReadAsync(JotformFormTests.Multipart(mangled), "multipart/form-data; boundary=xYz")
                : await desk.ReadAsync(mangled);
            if (reading is HookReading.Read(var evaluation)) EvaluationCheck.Against(Desk.Programme, evaluation).ShouldNotBeNull();
            if (reading is HookReading.Unreadable(var faults)) faults.ShouldNotBeEmpty();
            count++;
        }

        count.ShouldBeGreaterThan(200);
    }

    /// <summary>The payload once per value and replacement, and once per value without it.</summary>
    private static IEnumerable<string> Mangle(string body)
    {
        for (var at = 0; Mark(body, at, remove: false) is { } marked; at++)
        {
            foreach (var replacement in Replacements) yield return marked.Replace($"\"{Marker}\"", replacement, StringComparison.Ordinal);
            yield return Mark(body, at, remove: true)!;
        }
    }

    /// <summary>The payload with its value of that number, in document order, marked or removed; null when it has no so many.</summary>
    private static string? Mark(string body, int number, bool remove)
    {
        var root = JsonNode.Parse(body)!;
        var found = Places(root).Skip(number).FirstOrDefault();
        if (found is null) return null;
        found(remove ? null : JsonValue.Create(Marker));
        return root.ToJsonString();
    }

    /// <summary>Where a value stands: puts another there, or takes it away for null.</summary>
    private static IEnumerable<Action<JsonNode?>> Places(JsonNode node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    yield return other =>
                    {
                        members.Remove(name);
                        if (other is not null) members[name] = other;
                    };
                    if (value is not null)
                        foreach (var inner in Places(value)) yield return inner;
                }

                break;
            case JsonArray items:
                for (var at = 0; at < items.Count; at++)
                {
                    var index = at;
                    yield return other =>
                    {
                        items.RemoveAt(index);
                        if (other is not null) items.Insert(index, other);
                    };
                    if (items[index] is { } value)
                        foreach (var inner in Places(value)) yield return inner;
                }

                break;
        }
    }
}
