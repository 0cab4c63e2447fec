using System.Net;
using System.Net.Sockets;

namespace Pipeline.SelfHost.Doctor;

/// <summary>Whether the port is free to listen on.</summary>
internal sealed class PortCheck(int port) : IDoctorCheck
{
    public Task<CheckResult> RunAsync(CancellationToken cancellationToken) => Task.FromResult(Check());

    private CheckResult Check()
    {
        var subject = $"Port {port}";
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return CheckResult.Fine(subject, "free");
        }
        catch (SocketException exception)
        {
            return CheckResult.Fault(
                subject, exception.SocketErrorCode == SocketError.AddressAlreadyInUse ? "taken" : exception.Message,
                "Stop what uses it, or choose another with --port.");
        }
    }
}
