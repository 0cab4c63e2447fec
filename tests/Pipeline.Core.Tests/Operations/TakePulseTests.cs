using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Forms;
using Pipeline.Core.Operations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Telemetry;
using Pipeline.Testing;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Operations;

public sealed class TakePulseTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 9, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Now);
    private readonly InMemoryPeriodStore periods = new();
    private readonly InMemoryMailingStore mailings = new();
    private readonly InMemoryDeliveryStore deliveries = new();
    private readonly InMemoryQuarantine quarantine = new();
    private readonly InMemoryTickStore ticks = new();
    private readonly string queue = TestIds.Next("queue");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_which_periods_are_late_what_waits_and_which_timers_were_missed()
    {
        await PeriodAsync("2026-W04", PeriodState.Done, Now.AddDays(-14), null);
        await PeriodAsync("2026-W05", PeriodState.Counted, Now.AddDays(-7), null);
        await PeriodAsync("2026-01", PeriodState.Reported, Now.AddDays(-8), "release of 3 report mails");
        await PeriodAsync("2026-W06", PeriodState.Due, Now.AddHours(-1), null);
        await ticks.SaveAsync(new("TickPeriods", TimeSpan.FromMinutes(5), Now.AddMinutes(-16)), Cancellation);
        await ticks.SaveAsync(new("TickRetention", TimeSpan.FromDays(1), Now.AddHours(-9)), Cancellation);

        var pulse = await (await PulseAsync()).ReadAsync(Cancellation);

        (pulse.Programmes, pulse.UnfinishedPeriods, pulse.LatePeriods, pulse.OldestUnfinished).ShouldBe((1, 3, 1, Now.AddDays(-8)));
        pulse.MissedTicks.ShouldBe(["TickPeriods"]);
        pulse.Queues.ShouldHaveSingleItem().Messages.ShouldBe(4);
    }

    [Fact]
    public async Task Mails_of_an_unknown_fate_and_payloads_that_wait_are_counted_and_measured()
    {
        await PeriodAsync("2026-W05", PeriodState.Reported, Now.AddDays(-1), "the fate of 1 mails");
        await MailAsync("2026-W05", "report", DeliveryState.Unknown);
        await MailAsync("2026-W05", "correction", DeliveryState.Sent);
        await PeriodAsync("2026-W04", PeriodState.Done, Now.AddDays(-8), null);
        await mailings.SaveAsync(new("award", "2026-W04", "newsletter", MailingState.Prepared, Now, Now, null, null), Cancellation);
        await MailAsync("2026-W04", "newsletter", DeliveryState.Unknown);
        foreach (var raw in (byte[][])[[1], [2]]) await quarantine.PutAsync(new("form", "No.", [], Now, raw), Cancellation);
        var take = await PulseAsync();
        using var recorded = new RecordedTelemetry();

        var pulse = await take.MeasureAsync(Cancellation);

        (pulse.UnknownMails, pulse.WaitingInQuarantine).ShouldBe((2, 2));
        recorded.Measurements.ShouldContain(each => each.Instrument == InstrumentNames.QueueMessages && each.Value == 4 && $"{each[AttributeNames.Queue]}" == queue);
        recorded.Measurements.ShouldContain(each => each.Instrument == InstrumentNames.MailsUnknown && each.Value == 2);
    }

    private async Task<TakePulse> PulseAsync()
    {
        var (programmes, forms, secrets) = (new InMemoryProgrammeStore(), new InMemoryFormStore(), new InMemorySecretSource(new Dictionary<string, string>()));
        await programmes.PutAsync("award", Fixture.Utf8("{}"), Cancellation);
        var catalogue = new FormCatalogue(forms, [new FixedFormProvider("native", MappingRule.Refused, _ => new HookReading.Ignored(""))], secrets);
        (await catalogue.PutAsync("form", """{ "id": "form", "programme": "award", "provider": "native", "secrets": [ "s" ] }"""u8.ToArray(), Cancellation)).ShouldBeEmpty();
        return new TakePulse(
            new ProgrammeCatalogue(programmes), periods, mailings, deliveries, catalogue, quarantine, new FixedQueueDepths(new QueueDepth(queue, 4, Now)), ticks, clock);
    }

    private Task<bool> PeriodAsync(string period, PeriodState state, DateTimeOffset dueAt, string? waiting) =>
        periods.SaveAsync(new PeriodRun("award", period, state, 1, dueAt, Now, false, waiting, null), Cancellation);

    private Task MailAsync(string period, string kind, DeliveryState state) => deliveries.PrepareAsync(
        MailDelivery.New("award", period, kind, "nordlys-kraft", "a@nordlys.example", 1, Now) with { State = state }, Cancellation);
}
