using Azure.Storage.Queues;
using Pipeline.Core.Erasures;

namespace Pipeline.Adapters.Erasures;

/// <summary>A queue: its messages hold ids, so that nothing is changed. The 32 at its head are looked at, which is all that a queue shows without taking them.</summary>
internal sealed class PersonalQueue(QueueClient queue) : IPersonalPlace
{
    private const int MostShown = 32;

    public Task<PlaceTally> EraseAsync(Erasure erasure, CancellationToken cancellationToken) => Task.FromResult(default(PlaceTally));

    public async Task<PlaceTally> LookAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var messages = (await queue.PeekMessagesAsync(MostShown, cancellationToken)).Value;
        return new(messages.Length, messages.Count(message => ErasedPeople.TextsOf(message.Body.ToArray()).Any(erasure.Text.OccursIn)));
    }

    public async Task ReadAsync(Erasure scope, Action<string> text, CancellationToken cancellationToken)
    {
        foreach (var message in (await queue.PeekMessagesAsync(MostShown, cancellationToken)).Value)
            foreach (var each in ErasedPeople.TextsOf(message.Body.ToArray())) text(each);
    }
}
