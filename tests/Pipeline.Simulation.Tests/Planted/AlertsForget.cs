using Pipeline.Core.Alerts;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Planted;

/// <summary>Knows what the newest batch tells, and nothing of the weeks before.</summary>
internal sealed class AlertsForget : Bug
{
    private readonly List<Alert> kept = [];

    public override IAlertStore Alerts(IAlertStore port)
    {
        var newest = Twist<IAlertStore>.Of(port, nameof(IAlertStore.ListAsync), (args, usual) =>
            Task.FromResult<IReadOnlyList<Alert>>([.. kept.Where(each => each.Programme == (string)args[0]! && each.Batch == kept.Last(last => last.Programme == each.Programme).Batch)]));
        return Twist<IAlertStore>.Of(newest, nameof(IAlertStore.ClaimAsync), (args, usual) =>
        {
            kept.AddRange((IReadOnlyList<Alert>)args[1]!);
            return port.SaveBatchAsync((AlertBatch)args[0]!, default);
        });
    }
}
