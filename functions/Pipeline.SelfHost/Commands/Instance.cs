using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Pipeline.Core;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands;

/// <summary>The pipeline a command talks to over HTTP: a running one by its address, or one started here for as long as the command needs it.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private const int MostTries = 4;

    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(2);

    private readonly HttpClient client;

    private Instance(SelfHostApp? host, Uri address, string? key)
    {
        Host = host;
        client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        if (!string.IsNullOrEmpty(key)) client.DefaultRequestHeaders.Add("x-functions-key", key);
    }

    /// <summary>Null when the instance runs elsewhere.</summary>
    public SelfHostApp? Host { get; }

    public static async Task<Instance> ReachAsync(Uri? url, string? key, SelfHostOptions options, CancellationToken cancellationToken)
    {
        if (url is not null) return new Instance(null, url, key ?? options.Configuration["Keys:Admin"]);
        var host = await SelfHostApp.StartAsync(options with { Port = 0, Quiet = true }, cancellationToken);
        return new Instance(host, host.BaseAddress, host.Keys.Admin);
    }

    public Task<T> PostAsync<T>(string path, Func<HttpContent?> content, CancellationToken cancellationToken) => SendAsync<T>(
        () => new HttpRequestMessage(HttpMethod.Post, path) { Content = content() }, cancellationToken);

    public Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        SendAsync<T>(() => new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (Host is not null) await Host.DisposeAsync();
    }

    // Every route used here may be asked twice, so what is busy or away for a moment is asked again.
    private async Task<T> SendAsync<T>(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var message = request();
            using var response = await TrySendAsync(message, cancellationToken);
            if (response is { IsSuccessStatusCode: true }) return (await response.Content.ReadFromJsonAsync<T>(cancellationToken))!;
            if (attempt == MostTries || response is { StatusCode: not HttpStatusCode.ServiceUnavailable }) throw await RefusedAsync(response, cancellationToken);
            await Task.Delay(response?.Headers.RetryAfter?.Delta ?? UsualWait, TimeProvider.System, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage?> TrySendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(message, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<CannotStartException> RefusedAsync(HttpResponseMessage? response, CancellationToken cancellationToken)
    {
        if (response is null) return new CannotStartException($"{client.BaseAddress} cannot be reached: is the pipeline running there?");
        var said = await response.Content.ReadAsStringAsync(cancellationToken);
        return new CannotStartException(
            $"{client.BaseAddress} answered {(int)response.StatusCode}: {Detail(said)}{(response.StatusCode == HttpStatusCode.Unauthorized ? " Give it with --key." : "")}");
    }

    private static string Detail(string said)
    {
        try
        {
            var problem = JsonSerializer.Deserialize<Problem>(said, JsonSerializerOptions.Web);
            return string.Join("\n  ", [problem?.Detail ?? said, .. (problem?.Faults ?? []).Select(fault => $"{fault.Pointer} {fault.Detail}".Trim())]);
        }
        catch (JsonException)
        {
            return said.Length > 0 ? said : "no reason given.";
        }
    }

    private sealed record Problem(string? Detail, IReadOnlyList<Fault>? Faults);
}
