using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Pipeline.SelfHost.Tests.Support;

/// <summary>Posts bytes as they are over a connection of its own, as no well-behaved client would: headers in several lines and of any bytes (Latin-1), bodies in chunks.</summary>
public static class RawHttp
{
    /// <summary>The status and the whole answer, headers and body.</summary>
    public static async Task<(int Status, string Answer)> PostAsync(
        Uri address, string path, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body, int chunk, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellationToken);
        await using var stream = client.GetStream();
        var head = new StringBuilder($"POST /{path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n");
        foreach (var (name, value) in headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        head.Append(chunk > 0 ? "Transfer-Encoding: chunked\r\n\r\n" : FormattableString.Invariant($"Content-Length: {body.Length}\r\n\r\n"));
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(head.ToString()), cancellationToken);
            if (chunk == 0) await stream.WriteAsync(body, cancellationToken);
            else await WriteChunksAsync(stream, body, chunk, cancellationToken);
        }
        catch (IOException)
        {
            // A server that has heard enough answers and closes; its answer is read all the same.
        }

        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, cancellationToken);
        var text = Encoding.UTF8.GetString(answer.ToArray());
        return (int.Parse(text.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture), text);
    }

    private static async Task WriteChunksAsync(NetworkStream stream, ReadOnlyMemory<byte> body, int chunk, CancellationToken cancellationToken)
    {
        for (var at = 0; at < body.Length; at += chunk)
        {
            var part = body[at..Math.Min(body.Length, at + chunk)];
            await stream.WriteAsync(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{part.Length:x}\r\n")), cancellationToken);
            await stream.WriteAsync(part, cancellationToken);
            await stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken);
        }

        await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), cancellationToken);
    }
}
