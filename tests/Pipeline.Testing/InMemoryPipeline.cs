using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Testing.Twins;

namespace Pipeline.Testing;

/// <summary>The whole domain on in-memory twins, with a clock that the test moves and texts that say only what they are of.</summary>
public sealed class InMemoryPipeline
{
    public InMemoryPipeline(Programme programme, string now = "2026-04-01T05:00:00Z", bool attachesPdf = false)
    {
        Clock = new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        Programme = programme;
        Known = new KnownProgramme(programme, new TallyLayout(programme), "definition-1");
        CountDays = new CountDays(Evaluations);
        var earlier = new EarlierPeriods(new ProgrammeCatalogue(Programmes), ResultsStore, CountDays);
        Results = new PeriodResultsSource(earlier, ResultsStore, new ResultsBuilder(Clock));
        Dispatch = new MailDispatch(Mails, Deliveries, Clock);
        var (refusals, unsubscribe) = (new MailRefusals(new Contacts(Contacts), Clock), new UnsubscribeLinks(ContactLinks, new PlainTokenMint(), new PlainAddress()));
        var attachment = new ReportAttachment(Reports, Pdf, new ReportAttachmentRule(attachesPdf));
        var reportMails = new ReportMails(Reports, Renderer, new PlainLinks(), attachment, refusals, unsubscribe, Clock);
        Alerts = AlertsOver(AlertRows);
        var settlement = new DeliverySettlement(Mails, Clock);
        var quotes = new PeriodQuotes(Evaluations, Quotes);
        Works =
        [
            new CountPeriod(Results),
            new DraftPosts(Results, quotes, Renderer, Drafts, new DraftNewsletter(Results, Renderer, Drafts, Clock), new WeekByWeek(CountDays), new PostErrata(Drafts, new PlainCorrections(), Clock), Clock),
            new RenderReports(Results, Evaluations, Renderer, Reports, new PlainTokenMint(), Clock),
            new DeliverMails(Results, reportMails, new MailRound(Dispatch, Deliveries), Deliveries, Clock),
            new SettlePeriod(Deliveries, settlement),
        ];
        Ledger = new PeriodDeliveries(Deliveries, settlement, Periods, Queue, Clock);
        Preview = new ReleasePreview(Results, reportMails, Deliveries);
        DecideQuote = new DecideQuote(quotes, Quotes, Periods, Works, Clock);
        Close = new ClosePeriod(Periods, Queue, Results, Clock);
        Appeals = new InMemoryAppeals(this, earlier);
        Mailings = new InMemoryMailings(this, reportMails, attachment, new PlainLinks(), unsubscribe, refusals);
    }

    public Programme Programme { get; }

    public KnownProgramme Known { get; private set; }

    public FakeTimeProvider Clock { get; }

    /// <summary>Definitions of earlier seasons; the pipeline's own is given.</summary>
    public InMemoryProgrammeStore Programmes { get; } = new();

    public InMemoryEvaluationStore Evaluations { get; } = new();

    public InMemoryPeriodStore Periods { get; } = new();

    public InMemoryResultsStore ResultsStore { get; } = new();

    public InMemoryDraftStore Drafts { get; } = new();

    public InMemoryQuoteApprovals Quotes { get; } = new();

    public InMemoryReportStore Reports { get; } = new();

    public InMemoryDeliveryStore Deliveries { get; } = new();

    public InMemoryContactStore Contacts { get; } = new();

    public InMemoryContactLinks ContactLinks { get; } = new();

    public InMemoryFlagStore Flags { get; } = new();

    public InMemoryAlertStore AlertRows { get; } = new();

    public InMemoryPeriodQueue Queue { get; } = new();

    public InMemoryMailSender Mails { get; } = new();

    public PlainRenderer Renderer { get; } = new();

    public PlainPdf Pdf { get; } = new();

    public CountDays CountDays { get; }

    public PeriodResultsSource Results { get; }

    public MailDispatch Dispatch { get; }

    public SendAlerts Alerts { get; }

    public DecideQuote DecideQuote { get; }

    public ClosePeriod Close { get; }

    public InMemoryAppeals Appeals { get; }

    public InMemoryMailings Mailings { get; }

    public PeriodDeliveries Ledger { get; }

    public ReleasePreview Preview { get; }

    public IReadOnlyList<IPeriodWork> Works { get; }

    /// <summary>Stores evaluations as if they had come through the door.</summary>
    public async Task StoreAsync(EvaluationState state, CancellationToken cancellationToken, params Evaluation[] evaluations)
    {
        foreach (var evaluation in evaluations)
        {
            await Evaluations.AddAsync(
                new(Programme.Id, evaluation.Participant),
                [
                    new StoredEvaluation(
                        evaluation, Programme.LocalDay(evaluation.OccurredAt), state, [], 1, EvaluationHash.Of(evaluation), Clock.GetUtcNow(), "test", default),
                ],
                cancellationToken);
        }
    }

    /// <summary>What sends alerts, on another keeper of them.</summary>
    public SendAlerts AlertsOver(IAlertStore alerts)
    {
        var unsubscribe = new UnsubscribeLinks(ContactLinks, new PlainTokenMint(), new PlainAddress());
        return new SendAlerts(
            new ProgrammeCatalogue(Programmes), alerts, new CollectAlerts(Evaluations, alerts, Deliveries, Clock),
            new AlertMails(Evaluations, Renderer, new MailRefusals(new Contacts(Contacts), Clock), unsubscribe), new MailRound(Dispatch, Deliveries), Deliveries, Clock);
    }

    /// <summary>Does the state's work on a period until its row is done or waits, as steps from the queue would.</summary>
    public async Task<PeriodRun> WorkAsync(PeriodId period, CancellationToken cancellationToken)
    {
        var run = (await Close.CloseAsync(Known, period, "worked through again by a test", cancellationToken)).Run;
        var works = Works.ToDictionary(work => work.From);
        while (run.State != PeriodState.Done)
        {
            var outcome = await works[run.State].RunAsync(Known, period, run, cancellationToken);
            if (outcome == StepOutcome.HasMore) continue;
            if (outcome is not StepOutcome.Done done) return run with { Waiting = outcome.ToString() };
            await Periods.SaveAsync(run.After(done), cancellationToken);
            run = (await Periods.FindAsync(Programme.Id, period.Text, cancellationToken))!;
        }

        return run;
    }

    private sealed class PlainAddress : IUnsubscribeAddress
    {
        public Uri To(string token) => new($"https://award.example/u/{Uri.EscapeDataString(token)}");
    }

    private sealed class PlainLinks : IReportLinks
    {
        public Uri To(Report report) => new($"https://award.example/r/{report.Token}");
    }
}
