using Pipeline.Adapters.Forms.Native;
using Pipeline.Core.Alerts;
using Pipeline.Core.Appeals;
using Pipeline.Core.Audit;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Corrections;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Links;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Retention;
using Pipeline.Core.Tallies;
using Pipeline.Simulation.Tests.Planted;
using Pipeline.Testing.Twins;

namespace Pipeline.Simulation.Tests.World;

/// <summary>The pipeline in one process, composed as in production, over storage and a mail service that outlive it. A bug may be planted between.</summary>
internal sealed class WorldProcess
{
    private static readonly PlainRenderer Renderer = new();
    private static readonly WorldAddresses Addresses = new();
    private static readonly PlainNewsletterAddresses Letters = new();

    public WorldProcess(WorldStorage storage, WorldMails mails, TimeProvider time, Bug bug, Life life)
    {
        Life = life;
        var evaluations = Over(bug.Evaluations(storage.Evaluations));
        var (periods, results, drafts) = (Over(bug.Periods(storage.WatchedPeriods)), Over(bug.Results(storage.WatchedResults)), Over(bug.Drafts(storage.WatchedDrafts)));
        var (reports, deliveries, contactRows) = (Over(bug.Reports(storage.Reports)), Over(bug.Deliveries(storage.WatchedDeliveries)), Over(bug.Contacts(storage.Contacts)));
        var (definitions, register, quarantine) = (Over<IProgrammeStore>(storage.Programmes), Over(bug.Register(storage.Register)), Over(bug.Quarantine(storage.Quarantine)));
        var (queue, appeals, links) = (Over<IPeriodQueue>(storage.Queue), Over<IAppealStore>(storage.Appeals), Over<IContactLinks>(storage.ContactLinks));
        var (mailQueue, mailings, alerts, subscribers) = (Over<IMailQueue>(storage.Queue), Over(bug.Mailings(storage.Mailings)), Over(bug.Alerts(storage.Alerts)), Over(bug.Subscribers(storage.Subscribers)));
        var sender = Watched<IMailSender>.Over(bug.Mails(mails), life, mayOutlive: false);
        var clock = bug.Clock(time);

        Programmes = new ProgrammeCatalogue(definitions);
        var fingerprints = new Fingerprints(Mint);
        var erased = new ErasedPeople(register, fingerprints);
        Take = new TakeEvaluations(Programmes, evaluations, erased, clock);
        var secrets = new InMemorySecretSource(new Dictionary<string, string> { ["secret"] = Award.Secret });
        var catalogue = new FormCatalogue(storage.Forms, [new NativeForm()], secrets);
        Hooks = new TakeHook(catalogue, secrets, Programmes, Take, quarantine, erased, clock);
        Review = new ReviewEvaluation(evaluations, clock);
        CountDays = new CountDays(evaluations);
        Results = new PeriodResultsSource(new EarlierPeriods(Programmes, results, CountDays), results, new ResultsBuilder(clock));
        Dispatch = new MailDispatch(sender, deliveries, clock);
        Contacts = new Contacts(contactRows);
        var (unsubscribe, refusals, round) = (new UnsubscribeLinks(links, Mint, Addresses), new MailRefusals(Contacts, clock), new MailRound(Dispatch, deliveries));
        var reportMails = new ReportMails(reports, Renderer, Addresses, new ReportAttachment(reports, new PlainPdf(), new ReportAttachmentRule(false)), refusals, unsubscribe, clock);
        var settlement = new DeliverySettlement(sender, clock);
        var quotes = new PeriodQuotes(evaluations, storage.Quotes);
        IReadOnlyList<IPeriodWork> works =
        [
            new CountPeriod(Results),
            new DraftPosts(Results, quotes, Renderer, drafts, new DraftNewsletter(Results, Renderer, drafts, clock), new WeekByWeek(CountDays), new PostErrata(drafts, new PlainCorrections(), clock), clock),
            new RenderReports(Results, evaluations, Renderer, reports, Mint, clock),
            new DeliverMails(Results, reportMails, round, deliveries, clock),
            new SettlePeriod(deliveries, settlement),
        ];
        Due = new CloseDuePeriods(Programmes, periods, queue, clock);
        Advance = new AdvancePeriod(Programmes, periods, queue, works, clock);
        Close = new ClosePeriod(periods, queue, Results, clock);
        Ledger = new PeriodDeliveries(deliveries, settlement, periods, queue, clock);
        Events = new TakeMailEvents(deliveries, Contacts, clock);
        Choices = new MailChoices(Contacts, subscribers, clock);
        var release = new ReleaseMailing(mailings, mailQueue, clock);
        Approve = new ApprovePost(drafts, new ReleaseLetter(release), clock);
        var offers = new OfferCorrections(deliveries, reports, new PlainReportChanges());
        Corrections = new ReleaseCorrections(offers, deliveries, release, clock);
        IReadOnlyList<IMailingWork> letters =
        [
            new NewsletterMails(subscribers, drafts, deliveries, refusals, unsubscribe, clock),
            new CorrectionMails(Results, reportMails, offers, Renderer, Addresses, clock),
        ];
        AdvanceMailing = new AdvanceMailing(Programmes, mailings, deliveries, round, letters, mailQueue, clock);
        Stalled = new AskStalledMailings(Programmes, mailings, mailQueue, clock);
        SignUp = new SignUp(subscribers, Contacts, new PlainSubscriberTexts(), Letters, Mint, sender, clock);
        Confirm = new ConfirmSignUp(subscribers, Contacts, new PlainSubscriberTexts(), Letters, Programmes, clock);
        Alerts = new SendAlerts(Programmes, alerts, new CollectAlerts(evaluations, alerts, deliveries, clock), new AlertMails(evaluations, Renderer, refusals, unsubscribe), round, deliveries, clock);
        Night = new ForgetByAge(
            Programmes, Over(bug.Payloads(storage.Evaluations)), new ForgetSettled(catalogue, quarantine), new ForgetLinks(Over<IShopperLinks>(storage.ShopperLinks), reports, periods),
            new ForgetMails(deliveries, periods, mailings, alerts, Mint), Over<IAuditList>(storage.Audit), clock);
        OpenAppeal = new OpenAppeal(appeals, evaluations, clock);
        var move = new MoveAppeal(appeals, clock);
        Resolve = new ResolveAppeal(appeals, evaluations, new CorrectEvaluation(evaluations, Review, clock), new TellAgain(periods, Close, works), move);
        Erase = new ErasePerson(register, fingerprints, new ErasureTargets(fingerprints), new ErasureRun(Over(bug.Places(new WorldPlaces(storage))), definitions, Programmes, storage.Forms, CountDays), clock);
    }

    public static PlainHash Mint { get; } = new();

    public Life Life { get; }

    public ProgrammeCatalogue Programmes { get; }

    public TakeEvaluations Take { get; }

    public TakeHook Hooks { get; }

    public ReviewEvaluation Review { get; }

    public CountDays CountDays { get; }

    public PeriodResultsSource Results { get; }

    public MailDispatch Dispatch { get; }

    public Contacts Contacts { get; }

    public CloseDuePeriods Due { get; }

    public AdvancePeriod Advance { get; }

    public ClosePeriod Close { get; }

    public PeriodDeliveries Ledger { get; }

    public TakeMailEvents Events { get; }

    public MailChoices Choices { get; }

    public ApprovePost Approve { get; }

    public OpenAppeal OpenAppeal { get; }

    public ResolveAppeal Resolve { get; }

    public ErasePerson Erase { get; }

    public AdvanceMailing AdvanceMailing { get; }

    public AskStalledMailings Stalled { get; }

    public ReleaseCorrections Corrections { get; }

    public SignUp SignUp { get; }

    public ConfirmSignUp Confirm { get; }

    public SendAlerts Alerts { get; }

    public ForgetByAge Night { get; }

    private T Over<T>(T port)
        where T : class => Watched<T>.Over(port, Life);
}
