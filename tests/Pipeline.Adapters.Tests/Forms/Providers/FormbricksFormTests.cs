using Pipeline.Adapters.Forms.Formbricks;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms.Providers;

public sealed class FormbricksFormTests
{
    internal const string Mapping =
        """
        "participant": {"hidden":"participant"}, "channel": {"field":"how","options":{"Telefon":"phone"}},
        "questions": {"welcome": {"field":"el-1","options":{"Ja":"yes"}}, "valued": {"field":"el-2:Verdsatt","options":{"Nei":"no"}}, "csat": {"field":"el-3"}}
        """;

    private readonly Desk desk = new(new FormbricksForm(), Mapping);

    [Fact]
    public async Task Labels_rows_and_hidden_values_become_an_evaluation()
    {
        var evaluation = await desk.EvaluateAsync(Body("responseFinished"));

        evaluation.Id.ShouldBe("formbricks:sv1:r1");
        (evaluation.Participant, evaluation.Channel).ShouldBe(("nordlys-kraft", "phone"));
        evaluation.OccurredAt.ShouldBe(new DateTimeOffset(2026, 1, 14, 10, 1, 0, TimeSpan.Zero));
        evaluation.Answers.OrderBy(each => each.Key).Select(each => $"{each.Key}={each.Value}").ShouldBe(["csat=4", "valued=no", "welcome=yes"]);
    }

    [Theory]
    [InlineData("responseCreated")]
    [InlineData("responseUpdated")]
    public async Task What_is_not_finished_is_passed_over(string kind) => (await desk.ReadAsync(Body(kind))).ShouldBeOfType<HookReading.Ignored>();

    [Fact]
    public async Task The_test_of_the_endpoint_is_passed_over() =>
        (await desk.ReadAsync("""{"event":"testEndpoint"}""")).ShouldBeOfType<HookReading.Ignored>();

    [Theory]
    [InlineData(450, true)]
    [InlineData(900, true)]
    [InlineData(901, false)]
    public void The_last_attempt_is_still_taken(int secondsOld, bool genuine)
    {
        var body = Body("responseFinished");

        (desk.FindForgery(body, headers: Desk.Standard(body, Desk.Now.AddSeconds(-secondsOld))) is null).ShouldBe(genuine);
    }

    [Fact]
    public void A_webhook_without_signature_is_refused() => desk.FindForgery(
        Body("responseFinished"), headers: [.. Desk.Standard("", Desk.Now).Where(header => header.Name != "webhook-signature")]).ShouldNotBeNull();

    internal static string Body(string kind) =>
        """
        {"webhookId":"w","event":"KIND","data":{"id":"r1","surveyId":"sv1","finished":true,"createdAt":"2026-01-14T10:00:00.000Z","updatedAt":"2026-01-14T10:01:00.000Z",
        "data":{"participant":"nordlys-kraft","how":"Telefon","el-1":"Ja","el-2":{"Verdsatt":"Nei"},"el-3":4},"variables":{"score":3},"contact":null}}
        """.Replace("KIND", kind, StringComparison.Ordinal);
}
