using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Testing.Azurite;

/// <summary>Counts what clients of storage ask of it. Add `Tables` to clients of tables and `Blobs` to clients of blobs, at `PerRetry`, so that repetitions count too.</summary>
public sealed class CountedRequests
{
    private int tableWrites, tableReads, blobWrites, blobReads, blobLists, queue;
    private long tableBytes, blobBytes;

    public CountedRequests() => (Tables, Blobs) = (new Policy(CountTable), new Policy(CountBlob));

    public HttpPipelinePolicy Tables { get; }

    public HttpPipelinePolicy Blobs { get; }

    public StorageOperations Operations => new(tableWrites, tableReads, blobWrites, blobReads, blobLists, queue);

    /// <summary>How many bytes of writes were sent, as an upper bound of what is kept.</summary>
    public (long Tables, long Blobs) Bytes => (tableBytes, blobBytes);

    /// <summary>Counts a message by what it costs from being put to being deleted: put, got and deleted.</summary>
    public void CountMessage() => Interlocked.Add(ref queue, 3);

    private void CountTable(Request request)
    {
        if (request.Method == RequestMethod.Get) Interlocked.Increment(ref tableReads);
        else Add(ref tableWrites, ref tableBytes, request);
    }

    private void CountBlob(Request request)
    {
        if (request.Method == RequestMethod.Put) Add(ref blobWrites, ref blobBytes, request);
        else if (request.Uri.Query.Contains("comp=list", StringComparison.Ordinal)) Interlocked.Increment(ref blobLists);
        else if (request.Method != RequestMethod.Delete) Interlocked.Increment(ref blobReads);
    }

    private static void Add(ref int count, ref long bytes, Request request)
    {
        Interlocked.Increment(ref count);
        if (request.Content is { } content && content.TryComputeLength(out var length)) Interlocked.Add(ref bytes, length);
    }

    private sealed class Policy(Action<Request> count) : HttpPipelinePolicy
    {
        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            count(message.Request);
            return ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Nothing here calls storage synchronously.");
    }
}
