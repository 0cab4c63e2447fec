using System.Text.Json.Nodes;
using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.SelfHost.Tests.Support;
using Pipeline.Testing.SendGrid;

namespace Pipeline.SelfHost.Tests.Runbook;

/// <summary>The runbook's commands about mails and about a whole account.</summary>
[Trait("Category", "Slow")]
public sealed class RunbookMailTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>
{
    private static readonly IReadOnlyDictionary<string, string> Week = new Dictionary<string, string> { ["PERIOD"] = RunbookWeek.Name };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_of_which_nobody_knows_whether_it_left_is_settled_by_the_log_of_the_mail_service()
    {
        await using var sendGrid = await FakeSendGrid.StartAsync(Token);
        var settings = new Dictionary<string, string?> { ["SendGrid:ApiKey"] = FakeSendGrid.Key, ["SendGrid:BaseUrl"] = sendGrid.Address.ToString(), ["SendGrid:MailsPerSecond"] = "100000000" };
        await using var host = await StartAsync("unknown", "auto", settings);
        await RunbookWeek.CloseAsync(host, RunbookWeek.Name, Token);
        await LoseAnswerAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(31));

        var (exitCode, said) = await Operator.RunAsync(host, "Mails are unknown", Week, Token);

        exitCode.ShouldBe(0, said);
        said.ShouldContain("\"unknown\":1");
        (await RunbookWeek.RunOfAsync(host, RunbookWeek.Name, Token))!.State.ShouldBe(PeriodState.Done);
        (await DeliveriesAsync(host)).ShouldAllBe(each => each.State == DeliveryState.Sent && !each.MaybeTwice);
        sendGrid.Taken.Select(mail => mail.To).ShouldBeUnique();
    }

    [Fact]
    public async Task What_bounces_stopped_leaves_once_somebody_has_looked()
    {
        const int bounces = 5;
        await using var host = await StartAsync("bounces", "approve", new Dictionary<string, string?>());
        await RunbookWeek.CloseAsync(host, RunbookWeek.Name, Token);
        var now = host.Clock.GetUtcNow();
        foreach (var held in (await DeliveriesAsync(host)).Take(bounces))
        {
            var bounced = held with { State = DeliveryState.Bounced, Attempts = 1, Events = [new($"b-{held.Recipient}", MailEventKind.Bounced, now.AddMinutes(1), "No such mailbox.")] };
            (await host.Get<IDeliveryStore>().SaveAsync(bounced, Token)).ShouldNotBeNull();
        }

        var run = (await RunbookWeek.RunOfAsync(host, RunbookWeek.Name, Token))!;
        await host.Get<IPeriodStore>().SaveAsync(run with { Released = true, ReleasedAt = now, Waiting = null }, Token);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await RunbookWeek.CloseAsync(host, RunbookWeek.Name, Token);
        var stopped = await RunbookWeek.RunOfAsync(host, RunbookWeek.Name, Token);

        var (exitCode, said) = await Operator.RunAsync(host, "Bounces stopped a batch", Week, Token);

        exitCode.ShouldBe(0, said);
        stopped!.Waiting.ShouldBe("a look at 5 bounces among 5 mails; release the period again to go on");
        said.ShouldContain("No such mailbox.");
        (await RunbookWeek.RunOfAsync(host, RunbookWeek.Name, Token))!.State.ShouldBe(PeriodState.Done);
        var after = (await DeliveriesAsync(host)).GroupBy(each => each.State).ToDictionary(same => same.Key, same => same.Count());
        after[DeliveryState.Bounced].ShouldBe(bounces);
        after.Keys.ShouldBe([DeliveryState.Bounced, DeliveryState.Sent], ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_deleted_is_restored_into_an_empty_account_with_the_same_results()
    {
        const string linksKey = "the same secret for both accounts";
        await using var empty = new OwnAzurite();
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync("restore", "auto", new Dictionary<string, string?> { ["Links:Key"] = linksKey });
        await RunbookWeek.CloseAsync(host, RunbookWeek.Name, Token);

        var given = new Dictionary<string, string>
        {
            ["BACKUP"] = Path.Combine(folder.Path, "backup"),
            ["AzureWebJobsStorage"] = await azurite.Storage.ConnectionStringAsync(Token),
            ["EMPTY_ACCOUNT"] = await empty.Storage.ConnectionStringAsync(Token),
            ["Links__Key"] = linksKey,
        };
        var (exitCode, said) = await Operator.RunAsync(host, "Restore after a deletion", given, Token);

        exitCode.ShouldBe(0, said);
        said.ShouldContain($"{RunbookWeek.Name}: closed, with the results that it had (sha256:");
    }

    /// <summary>As if the first mail's answer had been lost on its way: the service has it, and here nobody knows.</summary>
    private static async Task LoseAnswerAsync(SampleHost host)
    {
        var sent = (await DeliveriesAsync(host))[0];
        await host.Get<IDeliveryStore>().SaveAsync(sent with { State = DeliveryState.Unknown, MessageId = null, Detail = "No answer in 30 seconds." }, Token);
        var run = (await RunbookWeek.RunOfAsync(host, RunbookWeek.Name, Token))!;
        await host.Get<IPeriodStore>().SaveAsync(run with { State = PeriodState.Reported, Waiting = "the fate of 1 mails" }, Token);
    }

    /// <summary>A week whose reports are mailed.</summary>
    private async Task<SampleHost> StartAsync(string name, string reports, IReadOnlyDictionary<string, string?> settings)
    {
        var host = await SampleHost.StartAsync(azurite.Storage, TestNames.Next(name), RunbookWeek.After, Change, settings, Token);
        await RunbookWeek.ImportAsync(host, Token);
        return host;

        void Change(JsonNode programme)
        {
            programme["schedule"] = JsonNode.Parse("""[{ "period": "week", "post": "so-far", "reports": true }]""");
            programme["rules"]!["reports"] = reports;
        }
    }

    private static Task<IReadOnlyList<MailDelivery>> DeliveriesAsync(SampleHost host) => host.Get<IDeliveryStore>().ListAsync(host.Id, RunbookWeek.Name, Token);
}
