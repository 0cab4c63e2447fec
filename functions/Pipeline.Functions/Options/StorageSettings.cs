using Microsoft.Extensions.Configuration;

namespace Pipeline.Functions.Options;

/// <summary>The storage account: a connection string, or an account name that is reached by managed identity.</summary>
public sealed record StorageSettings(string? ConnectionString, string? AccountName)
{
    public static StorageSettings From(IConfiguration configuration)
    {
        var connection = configuration["AzureWebJobsStorage"];
        var account = configuration["AzureWebJobsStorage:accountName"];
        if (string.IsNullOrWhiteSpace(connection) && string.IsNullOrWhiteSpace(account))
            throw Setting.Wrong("AzureWebJobsStorage", "AzureWebJobsStorage is not set; give a connection string, or AzureWebJobsStorage__accountName for managed identity.");
        if (!string.IsNullOrWhiteSpace(connection) && !connection.Contains('=', StringComparison.Ordinal))
            throw Setting.Wrong("AzureWebJobsStorage", "AzureWebJobsStorage is not a storage connection string; copy it whole from the storage account's access keys.");
        if (!string.IsNullOrWhiteSpace(account) && !account.All(char.IsAsciiLetterOrDigit))
            throw Setting.Wrong("AzureWebJobsStorage__accountName", "AzureWebJobsStorage__accountName is not an account name; it has letters and digits only, without a host.");
        return new StorageSettings(connection, account);
    }
}
