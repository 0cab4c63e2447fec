using System.Globalization;
using System.Text;
using Pipeline.Adapters.Forms;
using Pipeline.Adapters.Forms.GoogleForms;
using Pipeline.Adapters.Tests.Forms.Providers.AppsScript;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms.Providers;

[Trait("Category", "Slow")]
public sealed class SendScriptTests
{
    private const string Form =
        """
        {"id":"1RnxZlSbPYYqQZyHhIC03n9nfOwiu4FDMwBbAMZaYXXI","items":[{"id":1144844846,"title":"Hvem?","type":"LIST"},{"id":1458564606,"title":"Velkommen?","type":"MULTIPLE_CHOICE"},
        {"id":216942465,"title":"Agenten","type":"GRID","rows":["Verdsatt","Trygg"]},{"id":7,"title":"Tillit","type":"SCALE"},{"id":8,"title":"Hva var bra?","type":"CHECKBOX"},
        {"id":9,"title":"Valg","type":"CHECKBOX_GRID","rows":["a","b"]}]}
        """;

    private const string Response =
        """
        [{"id":"2_ABaOnuelIwEUN8k_26q6UQtOuiYc3gqPPSIQFRzOWY5Ji8lHgCbKum4DH7isIuI-zqvNEII","at":"2026-01-14T09:00:00Z","answers":{"1144844846":"nordlys-kraft","1458564606":"Ja – så absolutt",
        "216942465":["Nei",null],"7":"4","8":["Tonen","Hastigheten"],"9":[["x","y"],null]}}]
        """;

    private readonly Desk desk = new(
        new GoogleForm(),
        """
        "participant": {"field":"1144844846"}, "channel": {"value":"phone"}, "occurredAt": {"fallback":"submittedAt"},
        "questions": {"welcome": {"field":"1458564606","options":{"Ja – så absolutt":"yes"}}, "valued": {"field":"216942465:Verdsatt","options":{"Nei":"no"}}, "csat": {"field":"7"}},
        "comments": {"overall": {"field":"8"}}
        """);

    [Fact]
    public async Task What_the_script_sends_is_genuine_and_is_an_evaluation()
    {
        var played = await PlayedScript.RunAsync(Form, Response, Desk.Secret, [], 0);

        var request = played.Sent.ShouldHaveSingleItem();
        FindForgery(request).ShouldBeNull();
        var evaluation = await desk.EvaluateAsync(Encoding.UTF8.GetString(request.Body), request.ContentType);
        evaluation.Participant.ShouldBe("nordlys-kraft");
        evaluation.OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 14, 9, 0, 0, TimeSpan.Zero));
        evaluation.Answers.ShouldBe(new Dictionary<string, string> { ["welcome"] = "yes", ["valued"] = "no", ["csat"] = "4" }, ignoreOrder: true);
        evaluation.Comments["overall"].ShouldBe("Tonen, Hastigheten");
        played.Waiting.ShouldBe(0);
    }

    [Theory]
    [InlineData(new[] { 503, 503, 202 }, 0, 3, 0)]
    [InlineData(new[] { 503, 503, 503, 503 }, 0, 4, 1)]
    [InlineData(new[] { 503, 503, 503, 503, 503, 202 }, 2, 6, 0)]
    public async Task What_did_not_arrive_is_sent_again_with_the_same_id_until_it_did(int[] statuses, int hours, int requests, int waiting)
    {
        var played = await PlayedScript.RunAsync(Form, Response, Desk.Secret, statuses, hours);

        played.Sent.Count.ShouldBe(requests);
        played.Waiting.ShouldBe(waiting);
        played.Sent.Select(request => request.Headers[StandardWebhooks.IdHeader]).Distinct().Count().ShouldBe(1);
        foreach (var request in played.Sent) FindForgery(request).ShouldBeNull();
    }

    // The script signs by the clock of the machine that it runs on, so it is judged at the second that it signed.
    private string? FindForgery(SentRequest request) => new GoogleForm().FindForgery(desk.Form, [Desk.Secret], new HookRequest(
        request.Headers, request.Body, DateTimeOffset.FromUnixTimeSeconds(long.Parse(request.Headers[StandardWebhooks.TimestampHeader], CultureInfo.InvariantCulture))));
}
