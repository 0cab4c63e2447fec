using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Testing.SendGrid;

/// <summary>
/// SendGrid's two routes that the pipeline calls, on a free port of this machine: it takes mails unless a test told it otherwise, and keeps a log of those
/// that it took. Silence lasts until the caller leaves, so that a test moves the clock instead of waiting.
/// </summary>
public sealed partial class FakeSendGrid : IAsyncDisposable
{
    public const string Key = "SG.fake-key";

    private readonly ConcurrentQueue<FakeAnswer> answers = new();
    private readonly ConcurrentQueue<FakeMail> taken = new();
    private readonly ConcurrentQueue<byte[]> requests = new();
    private readonly Channel<int> silences = Channel.CreateUnbounded<int>();
    private WebApplication? app;
    private int last;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Every mail that was taken, in order; the recipient has each of them.</summary>
    public IReadOnlyList<FakeMail> Taken => [.. taken];

    /// <summary>The bodies of every request to send, whatever became of it.</summary>
    public IReadOnlyList<byte[]> Requests => [.. requests];

    /// <summary>What the log's routes answer; 200 tells what was taken.</summary>
    public int LogStatus { get; set; } = 200;

    /// <summary>Whether the log shows nothing yet.</summary>
    public bool LogLags { get; set; }

    /// <summary>Decides what a mail is answered for which nothing was told.</summary>
    public Func<FakeMail, FakeAnswer> Otherwise { get; set; } = _ => FakeAnswer.Accepted;

    public string? LastQuery { get; private set; }

    public static async Task<FakeSendGrid> StartAsync(CancellationToken cancellationToken)
    {
        var fake = new FakeSendGrid();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        fake.app = builder.Build();
        fake.app.Run(fake.AnswerAsync);
        await fake.app.StartAsync(cancellationToken);
        fake.Address = new Uri(fake.app.Urls.Single());
        return fake;
    }

    /// <summary>The next mail, after those told before, is answered so.</summary>
    public void AnswerNext(FakeAnswer answer) => answers.Enqueue(answer);

    /// <summary>Completes when a request has been met with silence.</summary>
    public async Task SilenceAsync(CancellationToken cancellationToken) => await silences.Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context) => context.Request.Headers.Authorization != $"Bearer {Key}"
        ? WriteAsync(context, new FakeAnswer(401) { Body = """{"errors":[{"message":"The provided authorization grant is invalid"}]}""" })
        : (context.Request.Method, context.Request.Path.Value) switch
        {
            ("POST", "/v3/mail/send") => TakeAsync(context),
            ("POST", "/v3/logs") => ListAsync(context),
            ("GET", { } path) when path.StartsWith("/v3/logs/", StringComparison.Ordinal) => ShowAsync(context, path["/v3/logs/".Length..]),
            _ => WriteAsync(context, new FakeAnswer(404)),
        };

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        requests.Enqueue(body.ToArray());
        var answer = answers.TryDequeue(out var told) ? told : Otherwise(new FakeMail("", body.ToArray()));
        if (answer.Takes)
        {
            var mail = new FakeMail($"fake-{Interlocked.Increment(ref last)}", body.ToArray());
            taken.Enqueue(mail);
            if (answer.Status == 202) context.Response.Headers["X-Message-Id"] = mail.Id;
        }

        await WriteAsync(context, answer);
    }

    private async Task WriteAsync(HttpContext context, FakeAnswer answer)
    {
        if (answer.Fault == FakeFault.Silence) await SilentAsync(context);
        if (answer.Fault is FakeFault.Reset or FakeFault.Silence)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        if (answer.Fault == FakeFault.Drip)
        {
            await DripAsync(context);
            return;
        }

        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        var body = Encoding.UTF8.GetBytes(answer.Body);
        if (answer.Fault == FakeFault.None)
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
            return;
        }

        context.Response.ContentLength = body.Length + 100;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);

        // A body that ends before its length makes the server close the connection, after the client has what was sent.
        if (answer.Fault == FakeFault.SilenceInBody) await SilentAsync(context);
    }

    private async Task SilentAsync(HttpContext context)
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(left.SetResult);
        silences.Writer.TryWrite(1);
        await left.Task;
    }

    private async Task DripAsync(HttpContext context)
    {
        for (var sent = 0; !context.RequestAborted.IsCancellationRequested; sent++)
        {
            await context.Response.Body.WriteAsync("."u8.ToArray(), CancellationToken.None);
            await context.Response.Body.FlushAsync(CancellationToken.None);
            if (sent == 1) silences.Writer.TryWrite(1);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task ListAsync(HttpContext context)
    {
        using var query = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        LastQuery = query.RootElement.GetProperty("query").GetString()!;
        var to = Recipient().Match(LastQuery).Groups["to"].Value;
        var messages = taken.Where(mail => !LogLags && mail.To.Equals(to, StringComparison.OrdinalIgnoreCase)).Select(mail => new { sg_message_id = mail.Id, to_email = mail.To });
        await WriteAsync(context, new FakeAnswer(LogStatus) { Body = JsonSerializer.Serialize(new { messages }) });
    }

    private Task ShowAsync(HttpContext context, string id) => WriteAsync(context, taken.FirstOrDefault(mail => mail.Id == id) is { } mail
        ? new FakeAnswer(LogStatus) { Body = JsonSerializer.Serialize(new { sg_message_id = id, custom_args = mail.Arguments }) }
        : new FakeAnswer(404));

    [GeneratedRegex("to_email = \"(?<to>[^\"]+)\"")]
    private static partial Regex Recipient();
}
