using Microsoft.Azure.Functions.Worker;
using Pipeline.Core.Alerts;
using Pipeline.Functions.Frames;
using Pipeline.Functions.Texts;

namespace Pipeline.Functions.Triggers;

/// <summary>Every quarter of an hour: the first time in a week collects the bad dialogues that participants are told of; their mails leave then and after.</summary>
public sealed class TickAlerts(SendAlerts alerts, FreshTemplates templates, TickFrame frame)
{
    [Function(nameof(TickAlerts))]
    public Task RunAsync([TimerTrigger("0 7/15 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        frame.RunAsync(nameof(TickAlerts), TimeSpan.FromMinutes(15), () => SendAsync(cancellationToken), cancellationToken);

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await templates.RefreshAsync(cancellationToken);
        await alerts.RunAsync(cancellationToken);
    }
}
