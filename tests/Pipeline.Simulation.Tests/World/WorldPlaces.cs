using Pipeline.Core.Delivery;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;

namespace Pipeline.Simulation.Tests.World;

/// <summary>The places of a world where something personal is kept.</summary>
internal sealed class WorldPlaces(WorldStorage storage) : IPersonalPlaces
{
    private const string Evaluations = "evaluations", Quarantine = "quarantine", Deliveries = "deliveries", Contacts = "contacts";

    public IReadOnlyList<string> Names { get; } = [Evaluations, Quarantine, Deliveries, Contacts];

    public Task<PlaceTally> EraseAsync(string place, Erasure erasure, CancellationToken cancellationToken) => Task.FromResult(new PlaceTally(0, place switch
    {
        Evaluations => storage.Evaluations.Rewrite(erasure.Programme, stored => Without(stored, erasure)),
        Quarantine => erasure.Forms.Sum(form => storage.Quarantine.Rewrite(form, bytes => PersonalBytes.Rewrite(bytes, erasure.Text.Replace))),
        Deliveries => storage.Deliveries.Rewrite(erasure.Programme, delivery => Without(delivery, erasure)),
        _ => storage.Contacts.Forget(erasure.Programme, email => erasure.TargetOf(email) is not null),
    }));

    public async Task<PlaceTally> LookAsync(string place, Erasure erasure, CancellationToken cancellationToken)
    {
        var (looked, left) = (0, 0);
        await ReadAsync(place, erasure.Programme, erasure.Forms, text =>
        {
            looked++;
            if (erasure.Text.OccursIn(text)) left++;
        }, cancellationToken);
        return new(looked, left);
    }

    public async Task ReadAsync(string place, string programme, IReadOnlyList<string> forms, Action<string> text, CancellationToken cancellationToken)
    {
        if (place == Evaluations)
        {
            foreach (var stored in storage.Evaluations.Everything(programme))
            {
                text(stored.Evaluation.Shopper ?? "");
                foreach (var comment in stored.Evaluation.Comments.Values) text(comment);
                foreach (var each in ErasedPeople.TextsOf(stored.Raw.ToArray())) text(each);
            }
        }

        if (place == Quarantine)
        {
            foreach (var form in forms)
                foreach (var payload in await storage.Quarantine.ListAsync(form, cancellationToken))
                    foreach (var each in ErasedPeople.TextsOf(payload.Raw.ToArray())) text(each);
        }

        if (place == Deliveries)
            foreach (var delivery in storage.Watch.Deliveries.Values.Where(each => each.Programme == programme)) text(delivery.Recipient);
    }

    private static StoredEvaluation Without(StoredEvaluation stored, Erasure erasure)
    {
        var raw = PersonalBytes.Rewrite(stored.Raw.ToArray(), erasure.Text.Replace);
        var shopper = stored.Evaluation.Shopper is { } id ? erasure.Text.Replace(id) : null;
        if (!raw.Changed && shopper == stored.Evaluation.Shopper) return stored;
        var evaluation = stored.Evaluation with { Shopper = shopper };
        return stored with { Evaluation = evaluation, ContentHash = EvaluationHash.Of(evaluation), Raw = raw.Bytes };
    }

    private MailDelivery Without(MailDelivery delivery, Erasure erasure)
    {
        if (erasure.TargetOf(delivery.Recipient) is not { } target) return delivery;
        var hidden = delivery with { Recipient = $"erased-{new PlainHash().Of(target.Text)}" };
        storage.Watch.Forget(delivery);
        var without = delivery.State == DeliveryState.Prepared ? hidden with { State = DeliveryState.Cancelled } : hidden;
        storage.Watch.Deliveries[without.Key] = without;
        return without;
    }
}
