using Azure;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Doctor;

/// <summary>The configured storage account: its queues are asked for, which needs name, network and permission.</summary>
internal sealed class StorageCheck(IConfiguration configuration) : IDoctorCheck
{
    private const string Subject = "Storage";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        if (!StorageConnection.IsConfigured(configuration)) return CheckResult.Fine(Subject, "none configured; Azurite is started when needed");
        try
        {
            var account = StorageConnection.Queues(configuration, setting: null);
            await foreach (var _ in account.GetQueuesAsync(cancellationToken: cancellationToken)) break;
            return CheckResult.Fine(Subject, $"{account.AccountName} answers");
        }
        catch (CannotStartException exception)
        {
            return CheckResult.Fault(Subject, "the setting is wrong", exception.Message);
        }
        catch (RequestFailedException exception)
        {
            return CheckResult.Fault(
                Subject, $"it refused ({exception.Status} {exception.ErrorCode})",
                "Check AzureWebJobsStorage; an identity needs the roles Storage Queue, Blob and Table Data Contributor.");
        }
        catch (AggregateException exception)
        {
            return CheckResult.Fault(
                Subject, $"it cannot be reached ({exception.InnerExceptions[^1].Message.Split('\n')[0].Trim()})",
                "Check AzureWebJobsStorage and the network, or leave it unset to use Azurite.");
        }
        catch (AuthenticationFailedException exception)
        {
            return CheckResult.Fault(
                Subject, $"no identity to use ({exception.Message.Split('\n')[0].Trim()})",
                "Sign in with 'az login', or set AzureWebJobsStorage to a connection string.");
        }
    }
}
