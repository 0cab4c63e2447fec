using Pipeline.Core.Delivery;

namespace Pipeline.Testing.Twins;

/// <summary>Keeps mails instead of sending them, one per key, and answers as a test tells it.</summary>
public sealed class InMemoryMailSender : IMailSender
{
    private readonly Lock gate = new();
    private readonly List<Mail> sent = [];
    private readonly Queue<(MailOutcome Outcome, bool Leaves)> answers = [];
    private readonly Queue<MailOutcome> traces = [];

    public string Destination => "memory";

    public TimeSpan Quarantine { get; set; } = TimeSpan.Zero;

    public bool TellsDelivery { get; set; }

    /// <summary>Every mail that left, in order; a key has left once.</summary>
    public IReadOnlyList<Mail> Sent
    {
        get
        {
            lock (gate) return [.. sent];
        }
    }

    /// <summary>How often something was asked to be sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>The next mail is answered so; whether it leaves is the test's to say, since an Unknown may have left.</summary>
    public void AnswerNext(MailOutcome outcome, bool leaves)
    {
        lock (gate) answers.Enqueue((outcome, leaves));
    }

    /// <summary>The next question about a mail's fate is answered so; otherwise it is answered truthfully.</summary>
    public void AnswerNextTrace(MailOutcome outcome)
    {
        lock (gate) traces.Enqueue(outcome);
    }

    public Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Attempts++;
            var (outcome, leaves) = answers.TryDequeue(out var answer) ? answer : (new MailOutcome.Accepted(IdOf(mail.Key)), true);
            if (leaves && sent.All(each => each.Key != mail.Key)) sent.Add(mail);
            return Task.FromResult(outcome);
        }
    }

    public Task<MailOutcome> TraceAsync(MailDelivery delivery, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (traces.TryDequeue(out var told)) return Task.FromResult(told);
            return Task.FromResult<MailOutcome>(sent.Any(each => each.Key == delivery.Key)
                ? new MailOutcome.Accepted(IdOf(delivery.Key))
                : new MailOutcome.Refused("The mail never left."));
        }
    }

    private static string IdOf(string key) => $"{key}@memory";
}
