using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Hosting.Azurite;

namespace Pipeline.SelfHost.Doctor;

/// <summary>Node.js and Azurite, which stand in when no storage is configured.</summary>
internal sealed class LocalStorageCheck(NodeTools tools) : IDoctorCheck
{
    private const string Subject = "Local storage";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var node = await AzuritePackage.NodeVersionAsync(tools, cancellationToken);
            await AzuritePackage.ScriptAsync(tools, cancellationToken);
            return CheckResult.Fine(Subject, $"Node.js {node} and Azurite {AzuritePackage.Version}");
        }
        catch (CannotStartException exception)
        {
            return CheckResult.Fault(Subject, "not to be had", exception.Message);
        }
    }
}
