using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Mails;

/// <summary>The account of a season's mails where they wait for release: one that bounced, the others not prepared yet.</summary>
public sealed class DeliveriesOverHttpTests(PipelineHost host) : IClassFixture<PipelineHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "api/deliveries/serviceprisen-2021/season")]
    [InlineData("POST", "api/deliveries/serviceprisen-2021/season/resend")]
    [InlineData("GET", "api/periods/serviceprisen-2021/season/release")]
    public async Task Without_a_key_nobody_sees_or_moves_a_mail(string method, string path)
    {
        using var answer = await host.Stranger.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_bounced_mail_is_accounted_for_prepared_once_more_and_shown_before_it_is_let_go()
    {
        var (programme, participant) = (host.Programme, host.Programme.Participants[0]);
        await BounceAsync(participant);
        var path = $"api/deliveries/{programme.Id}/season";

        var before = await host.Leader.GetFromJsonAsync<JsonElement>(path, Token);
        using var first = await host.Leader.PostAsync($"{path}/resend", null, Token);
        using var second = await host.Leader.PostAsync($"{path}/resend", null, Token);
        var after = await host.Leader.GetFromJsonAsync<JsonElement>(path, Token);
        var release = await host.Leader.GetFromJsonAsync<JsonElement>($"api/periods/{programme.Id}/season/release", Token);

        (Number(before, "failed"), before.GetProperty("settled").GetBoolean()).ShouldBe((1, false));
        before.GetProperty("deliveries")[0].GetProperty("detail").GetString().ShouldBe("No such mailbox.");
        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Accepted, HttpStatusCode.Accepted));
        (Number(await ReadAsync(first), "prepared"), Number(await ReadAsync(second), "prepared")).ShouldBe((1, 0));
        (Number(after, "failed"), Number(after, "expected")).ShouldBe((0, Number(before, "expected")));
        VersionsOf(participant, after).ShouldBe([(1, "bounced"), (2, "prepared")]);
        var sample = release.GetProperty("sample");
        sample.GetProperty("to").GetString().ShouldBe(participant.Contacts[0].Email);
        sample.GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("http://localhost:7071/u/");
    }

    [Fact]
    public async Task A_period_that_was_never_closed_has_nothing_to_send_again()
    {
        using var answer = await host.Leader.PostAsync($"api/deliveries/{host.Programme.Id}/2021-01/resend", null, Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A season that is done, with one mail and that one bounced.</summary>
    private async Task BounceAsync(Participant participant)
    {
        var (programme, now) = (host.Programme.Id, host.Get<TimeProvider>().GetUtcNow());
        await host.Get<IReportStore>().SaveAsync(
            new Report(programme, "season", participant.Id, 1, "deliveries-over-http-1", now, now.AddDays(1), false, null), new RenderedReport("<p>Report</p>", "Report", "{}"), Token);
        await host.Get<IDeliveryStore>().PrepareAsync(
            new MailDelivery(
                programme, "season", ReportMails.Kind, participant.Id, participant.Contacts[0].Email, 1, DeliveryState.Bounced, 1, null, "No such mailbox.", now, null)
            { PreparedAt = now },
            Token);
        await host.Get<IPeriodStore>().SaveAsync(new PeriodRun(programme, "season", PeriodState.Done, 1, now, now, false, null, null), Token);
    }

    private static (int Version, string? State)[] VersionsOf(Participant participant, JsonElement ledger) =>
    [
        .. ledger.GetProperty("deliveries").EnumerateArray().Where(each => each.GetProperty("participant").GetString() == participant.Id)
            .Select(each => (Number(each, "version"), each.GetProperty("state").GetString())),
    ];

    private static int Number(JsonElement answer, string name) => answer.GetProperty(name).GetInt32();

    private static Task<JsonElement> ReadAsync(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>(Token);
}
