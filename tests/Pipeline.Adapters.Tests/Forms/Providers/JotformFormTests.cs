using System.Net;
using Pipeline.Adapters.Forms.Jotform;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms.Providers;

public sealed class JotformFormTests
{
    internal const string Raw =
        """
        {"slug":"submit\/1","submitDate":"1768381200000","q3_participant":"nordlys-kraft","q4_howDid":"Telefon","q5_welcome":"Ja &amp; takk","q6_tags":["Rask","Vennlig"],
        "q7_skipped":"","q8_nps":"9","q9_date":{"month":"1","day":"14","year":"2026"},"q10_empty":{"month":"","day":"","year":""},"q11_comment":"Sa &quot;hei&quot;.","event_id":"x"}
        """;

    internal const string Mapping =
        """
        "participant": {"hidden":"participant"}, "channel": {"field":"4","options":{"Telefon":"phone"}}, "occurredAt": {"field":"9"},
        "questions": {"welcome": {"field":"5","options":{"Ja & takk":"yes"}}, "valued": {"field":"7"}, "nps": {"field":"q8_nps"}},
        "comments": {"overall": {"field":"11"}, "agent": {"field":"6"}}
        """;

    private readonly Desk desk = new(new JotformForm(), Mapping);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task A_multipart_delivery_becomes_an_evaluation_by_the_questions_numbers(string lineBreak)
    {
        var evaluation = await desk.EvaluateAsync(Multipart(Raw).Replace("\r\n", lineBreak, StringComparison.Ordinal), "multipart/form-data; boundary=xYz");

        evaluation.Id.ShouldBe("jotform:203112345678901:5945194041717462825");
        (evaluation.Participant, evaluation.Channel).ShouldBe(("nordlys-kraft", "phone"));
        evaluation.OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 14, 12, 0, 0, TimeSpan.FromHours(1)));
        evaluation.Answers.OrderBy(each => each.Key).Select(each => $"{each.Key}={each.Value}").ShouldBe(["nps=9", "welcome=yes"]);
        evaluation.Comments["overall"].ShouldBe("Sa \"hei\".");
        evaluation.Comments["agent"].ShouldBe("Rask, Vennlig");
    }

    [Fact]
    public async Task The_same_parts_may_come_URL_encoded() =>
        (await desk.EvaluateAsync(
            $"formID=203112345678901&submissionID=5945194041717462825&rawRequest={WebUtility.UrlEncode(Raw)}&undefined=", "application/x-www-form-urlencoded"))
            .Id.ShouldBe("jotform:203112345678901:5945194041717462825");

    [Fact]
    public async Task A_preview_is_passed_over() =>
        (await desk.ReadAsync(Multipart("""{"preview":"true"}"""), "multipart/form-data; boundary=xYz")).ShouldBeOfType<HookReading.Ignored>();

    [Theory]
    [InlineData("application/json")]
    [InlineData("")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=other")]
    public async Task Another_content_is_kept_for_a_person(string contentType) =>
        (await desk.ReadAsync(Multipart(Raw), contentType)).ShouldBeOfType<HookReading.Unreadable>();

    [Fact]
    public async Task Answers_that_are_no_JSON_are_a_fault_at_their_part() =>
        (await desk.FaultsAsync(Multipart("q3=1"), "multipart/form-data; boundary=xYz")).ShouldBe(["/rawRequest"]);

    internal static string Multipart(string raw) => string.Concat(
        new (string Name, string Value)[] { ("action", ""), ("formID", "203112345678901"), ("type", "WEB"), ("submissionID", "5945194041717462825"), ("rawRequest", raw), ("ip", "192.0.2.1") }
            .Select(part => $"--xYz\r\nContent-Disposition: form-data; name=\"{part.Name}\"\r\n\r\n{part.Value}\r\n")) + "--xYz--\r\n";
}
