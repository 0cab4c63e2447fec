using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>A queue and its poison queue, by what the host does with a message.</summary>
internal sealed class QueueMessages(QueueServiceClient account, string name, QueueSettings settings)
{
    // As in the Functions host; a host that dies leaves its messages hidden for the rest of this time.
    private static readonly TimeSpan HiddenWhileRunning = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = account.GetQueueClient(name);
    private readonly QueueClient poison = account.GetQueueClient($"{name}-poison");

    public string Name => name;

    // Without a token on purpose: an answer given up half-way would leave messages hidden that nobody works on.
    public async Task<IReadOnlyList<QueueMessage>> TakeAsync()
    {
        try
        {
            return (await queue.ReceiveMessagesAsync(settings.BatchSize, HiddenWhileRunning)).Value;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount == 0;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return true;
        }
    }

    /// <summary>The text of a message. Throws FormatException when it is not Base64 where it should be.</summary>
    public string Text(QueueMessage message)
    {
        var text = message.Body.ToString();
        return settings.Base64 ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : text;
    }

    public Task DeleteAsync(QueueMessage message) => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);

    public Task ShowAgainAsync(QueueMessage message, TimeSpan hidden) =>
        queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: hidden);

    // Copied, then deleted: a crash in between gives two copies, never none. The usual seven days of life would lose it unseen.
    public async Task PoisonAsync(QueueMessage message)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body, timeToLive: Forever);
        await DeleteAsync(message);
    }
}
