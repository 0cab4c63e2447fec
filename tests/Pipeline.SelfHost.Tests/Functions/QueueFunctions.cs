using Microsoft.Azure.Functions.Worker;

namespace Pipeline.SelfHost.Tests.Functions;

public sealed class QueueFunctions(Journal journal)
{
    [Function("TakeWork")]
    public Task TakeWorkAsync([QueueTrigger("work")] string message, CancellationToken cancellationToken) =>
        journal.WriteAsync("TakeWork", message, cancellationToken);

    [Function("TakeMore")]
    public Task TakeMoreAsync([QueueTrigger("more")] string message) => journal.WriteAsync("TakeMore", message);
}
