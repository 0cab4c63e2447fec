using System.Net.Http.Headers;

namespace Pipeline.Adapters.SendGrid;

/// <summary>
/// Requests to SendGrid over a client of our own. The package's client repeats a mail after a time-out or a 5xx, which is how a recipient gets it twice;
/// this one never repeats, follows no redirect, and is timed by the clock that it is given.
/// </summary>
internal sealed class SendGridHttp(SendGridOptions options, TimeProvider clock) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        BaseAddress = options.BaseUrl,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public Task<T> PostAsync<T>(
        string path, ReadOnlyMemory<byte> json, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return SendAsync(request, read, cancellationToken);
    }

    public Task<T> GetAsync<T>(string path, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), read, cancellationToken);

    public void Dispose() => client.Dispose();

    /// <summary>Throws TimeoutException when the time limit is over before the answer has been read.</summary>
    private async Task<T> SendAsync<T>(
        HttpRequestMessage request, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var sent = request;
        using var limit = new CancellationTokenSource(options.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await read(response, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"SendGrid did not answer within {options.TimeLimit}.");
        }
    }
}
