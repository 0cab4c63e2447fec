using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Tests.Evaluations;

public sealed class EvaluationFuzzTests
{
    private const string Valid =
        """
        {"id":"svar-77","programme":"p","participant":"q","channel":"chat","occurredAt":"2026-10-25T02:30:00+02:00",
        "shopper":"\ud83d\ude00","waitSeconds":12,"answers":{"greeting":"yes","hoped":2},"comments":{"start":"Blåbær \u00e6 \n"}}
        """;

    private static readonly string[] Fragments =
    [
        "\"", "{", "}", "[", "]", ",", ":", "null", "true", "1e999", "-", "\\u", "\\ud83d", "\\ude00", "\\", "\n", "\0", "é", "æ",
        "\"id\":", "\"answers\":{",
    ];

    [Fact]
    public void Changed_text_is_never_an_exception_and_what_is_no_JSON_is_always_malformed()
    {
        var random = new Random(20273);
        var readable = 0;
        for (var round = 0; round < 30_000; round++)
        {
            var text = Valid;
            for (var edits = random.Next(1, 4); edits > 0; edits--) text = Edited(text, random);
            var bytes = Encoding.UTF8.GetBytes(text);

            var reading = EvaluationReader.Read(bytes);

            (reading.Evaluation is null).ShouldBe(reading.Faults.Count > 0, text);
            reading.Malformed.ShouldBe(!IsJson(bytes), text);
            if (reading.Malformed) continue;
            readable++;
            ShouldLeadSomewhere(bytes, reading.Faults);
        }

        readable.ShouldBeGreaterThan(1000);
    }

    private static string Edited(string text, Random random)
    {
        var at = random.Next(text.Length);
        var removed = text.Remove(at, Math.Min(random.Next(4), text.Length - at));
        return removed.Insert(at, Fragments[random.Next(Fragments.Length)]);
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void ShouldLeadSomewhere(byte[] bytes, IReadOnlyList<Fault> faults)
    {
        // A document with a property given twice, or half a character in a name, is more than JsonNode can hold.
        if (faults.Any(fault => fault.Detail.Contains("more than once") || fault.Detail.Contains("surrogate"))) return;
        var document = JsonNode.Parse(bytes);
        foreach (var fault in faults) Pointers.LeadsSomewhere(document, fault).ShouldBeTrue($"{fault.Pointer} in {Encoding.UTF8.GetString(bytes)}");
    }
}
