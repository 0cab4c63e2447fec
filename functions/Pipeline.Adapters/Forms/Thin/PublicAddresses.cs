using System.Net;
using System.Net.Sockets;

namespace Pipeline.Adapters.Forms.Thin;

/// <summary>Connects to public addresses only, whatever a name resolves to, so that no definition and no name server can make us ask our own network.</summary>
public static class PublicAddresses
{
    /// <summary>Follows no redirects, and looks a name up again every few minutes.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = ConnectAsync,
    };

    /// <summary>Whether an address can be anybody's: not our own machine, a private network, a link, a group, or a cloud's metadata.</summary>
    public static bool Allows(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // 2000::/3 is what has been given out; of it 2002::/16 and 2001::/23 wrap other addresses.
            var bytes = address.GetAddressBytes();
            return (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && (bytes[1] == 0x02 || (bytes[1] == 0x01 && bytes[2] < 0x02)));
        }

        var four = address.GetAddressBytes();
        return (four[0], four[1]) switch
        {
            (0 or 10 or 127 or >= 224, _) => false,
            (100, >= 64 and < 128) => false,
            (169, 254) => false,
            (172, >= 16 and < 32) => false,
            (192, 168) => false,
            (192, 0) => false,
            (198, 18 or 19) => false,
            _ => true,
        };
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!addresses.All(Allows)) throw new HttpRequestException(HttpRequestError.ConnectionError, $"{context.DnsEndPoint.Host} lies in a private network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // By the addresses that were looked at: the name could resolve to others a moment later.
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
