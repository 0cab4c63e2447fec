using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Delivery;

public sealed class MailRoundTests
{
    /// <summary>A mail that is broken off between its claim and its answer counts as sent once, and there is only one more time.</summary>
    [Fact]
    public async Task Only_who_stops_the_whole_step_breaks_a_mail_off_and_not_another_mail_that_failed()
    {
        using var step = new CancellationTokenSource();
        var clock = new FakeTimeProvider();
        var store = new InMemoryDeliveryStore();
        var sender = new WatchingSender();
        foreach (var name in (string[])["ane", "bo", "cato"])
            await store.PrepareAsync(MailDelivery.New("award", "season", "report", name, $"{name}@x.example", 1, clock.GetUtcNow()), step.Token);

        var outcome = await new MailRound(new MailDispatch(sender, store, clock), store).RunAsync("award", "season", "report", _ => Task.FromResult(DecideAsync), step.Token);

        outcome.ShouldBe(StepOutcome.Finished);
        sender.Tokens.ShouldBe(Enumerable.Repeat(step.Token, 6));

        Task<MailDecision> DecideAsync(MailDelivery delivery, CancellationToken cancellationToken)
        {
            sender.Tokens.Add(cancellationToken);
            return Task.FromResult<MailDecision>(new MailDecision.Ready(new Mail(delivery.Key, delivery.Recipient, null, new MailContent("Report", "<p>Report</p>", "Report", "{}"))));
        }
    }

    private sealed class WatchingSender : IMailSender
    {
        public ConcurrentBag<CancellationToken> Tokens { get; } = [];

        public string Destination => "nowhere";

        public TimeSpan Quarantine => TimeSpan.FromMinutes(30);

        public bool TellsDelivery => false;

        public Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellationToken)
        {
            Tokens.Add(cancellationToken);
            return Task.FromResult<MailOutcome>(new MailOutcome.Accepted(mail.Key));
        }

        public Task<MailOutcome> TraceAsync(MailDelivery delivery, CancellationToken cancellationToken) =>
            Task.FromResult<MailOutcome>(new MailOutcome.Missing("Nothing is traced here."));
    }
}
