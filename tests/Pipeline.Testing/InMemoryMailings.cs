using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Corrections;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Testing.Twins;

namespace Pipeline.Testing;

/// <summary>Newsletters, corrections and approval on the twins of a pipeline.</summary>
public sealed class InMemoryMailings
{
    private readonly InMemoryPipeline pipeline;
    private readonly ProgrammeCatalogue catalogue;
    private readonly AdvanceMailing advance;

    internal InMemoryMailings(InMemoryPipeline pipeline, ReportMails reportMails, ReportAttachment attachment, IReportLinks links, UnsubscribeLinks unsubscribe, MailRefusals refusals)
    {
        this.pipeline = pipeline;
        catalogue = new ProgrammeCatalogue(pipeline.Programmes);
        var release = new ReleaseMailing(Store, Queue, pipeline.Clock);
        Offers = new OfferCorrections(pipeline.Deliveries, pipeline.Reports, new PlainReportChanges());
        Corrections = new ReleaseCorrections(Offers, pipeline.Deliveries, release, pipeline.Clock);
        Approve = new ApprovePost(pipeline.Drafts, new ReleaseLetter(release), pipeline.Clock);
        Works =
        [
            new NewsletterMails(Subscribers, pipeline.Drafts, pipeline.Deliveries, refusals, unsubscribe, pipeline.Clock),
            new CorrectionMails(pipeline.Results, reportMails, Offers, pipeline.Renderer, links, pipeline.Clock),
        ];
        advance = new AdvanceMailing(catalogue, Store, pipeline.Deliveries, new MailRound(pipeline.Dispatch, pipeline.Deliveries), Works, Queue, pipeline.Clock);
        Ask = new AskStalledMailings(catalogue, Store, Queue, pipeline.Clock);
    }

    public InMemoryMailingStore Store { get; } = new();

    public InMemoryMailQueue Queue { get; } = new();

    public InMemorySubscribers Subscribers { get; } = new();

    public OfferCorrections Offers { get; }

    public ReleaseCorrections Corrections { get; }

    public ApprovePost Approve { get; }

    public AskStalledMailings Ask { get; }

    public IReadOnlyList<IMailingWork> Works { get; }

    /// <summary>Takes steps from the queue until none waits; a step that asks for another later is taken at once.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        for (var step = 0; step < 100 && Queue.TryTake(out var next); step++) await advance.RunAsync(next, cancellationToken);
    }

    public Task StepAsync(MailStep step, CancellationToken cancellationToken) => advance.RunAsync(step, cancellationToken);

    /// <summary>Somebody who confirmed just now.</summary>
    public Task SubscribeAsync(string email, CancellationToken cancellationToken) => Subscribers.SaveAsync(
        new Subscriber(pipeline.Programme.Id, email, "nb", pipeline.Clock.GetUtcNow(), new Uri("https://award.example/newsletter"), new Consent("Yes", "1"), null)
        {
            ConfirmedAt = pipeline.Clock.GetUtcNow(),
        },
        $"token-{email}", cancellationToken);
}
