using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Core.Retention;
using Pipeline.Functions.Frames;

namespace Pipeline.Functions.Triggers;

/// <summary>Every night: deletes what the programmes' rules no longer keep.</summary>
public sealed partial class TickRetention(ForgetByAge age, TickFrame frame, ILogger<TickRetention> logger)
{
    [Function(nameof(TickRetention))]
    public Task RunAsync([TimerTrigger("0 40 2 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        frame.RunAsync(nameof(TickRetention), TimeSpan.FromDays(1), () => ForgetAsync(cancellationToken), cancellationToken);

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var forgotten = await age.RunAsync(cancellationToken);
        foreach (var (programme, payloads, quarantined, links, mails) in forgotten.Programmes) Log.Forgot(logger, programme, payloads, quarantined, links, mails);
        Log.ForgotEntries(logger, forgotten.AuditEntries);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Programme {Programme}: deleted by age were the payloads of {Payloads} contents, {Quarantined} settled payloads in quarantine, {Links} links, and what was told of {Mails} mails.")]
        public static partial void Forgot(ILogger logger, string programme, int payloads, int quarantined, int links, int mails);

        [LoggerMessage(2, LogLevel.Information, "{Entries} audit entries were deleted by age.")]
        public static partial void ForgotEntries(ILogger logger, int entries);
    }
}
