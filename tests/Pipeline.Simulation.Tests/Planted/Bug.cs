using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Core.Retention;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>What a defect makes of the ports; here nothing.</summary>
internal class Bug
{
    public static Bug None { get; } = new();

    public virtual IEvaluationStore Evaluations(IEvaluationStore port) => port;

    public virtual IPeriodStore Periods(IPeriodStore port) => port;

    public virtual IResultsStore Results(IResultsStore port) => port;

    public virtual IDraftStore Drafts(IDraftStore port) => port;

    public virtual IReportStore Reports(IReportStore port) => port;

    public virtual IDeliveryStore Deliveries(IDeliveryStore port) => port;

    public virtual IContactStore Contacts(IContactStore port) => port;

    public virtual IQuarantine Quarantine(IQuarantine port) => port;

    public virtual IErasureRegister Register(IErasureRegister port) => port;

    public virtual IPersonalPlaces Places(IPersonalPlaces port) => port;

    public virtual IMailingStore Mailings(IMailingStore port) => port;

    public virtual IAlertStore Alerts(IAlertStore port) => port;

    public virtual ISubscribers Subscribers(ISubscribers port) => port;

    public virtual ISentPayloads Payloads(ISentPayloads port) => port;

    public virtual IMailSender Mails(IMailSender port) => port;

    public virtual TimeProvider Clock(TimeProvider clock) => clock;
}
