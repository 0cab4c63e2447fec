namespace Pipeline.Conventions.Tests.Infrastructure;

internal static class SafetyRules
{
    private const string Account = "Microsoft.Storage/storageAccounts";
    private const string BlobService = "Microsoft.Storage/storageAccounts/blobServices";
    private const string Container = "Microsoft.Storage/storageAccounts/blobServices/containers";
    private const string Defender = "Microsoft.Security/defenderForStorageSettings";
    private const string Vault = "Microsoft.KeyVault/vaults";
    private const string Plan = "Microsoft.Web/serverfarms";
    private const string App = "Microsoft.Web/sites";
    private const string Passwords = "Microsoft.Web/sites/basicPublishingCredentialsPolicies";
    private const string Insights = "Microsoft.Insights/components";
    private const string Workspace = "Microsoft.OperationalInsights/workspaces";
    private const string Alert = "Microsoft.Insights/scheduledQueryRules";

    public static IReadOnlyList<SafetyRule> All { get; } =
    [
        new("Azure.Storage.SecureTransfer", Account, "properties.supportsHttpsTrafficOnly", ["true"]),
        new("Azure.Storage.MinTLS", Account, "properties.minimumTlsVersion", ["TLS1_2", "TLS1_3"]),
        new("Azure.Storage.BlobPublicAccess", Account, "properties.allowBlobPublicAccess", ["false"]),
        new("Azure.Storage.BlobAccessType", Container, "properties.publicAccess", ["None"]),
        new("Azure.Storage.SoftDelete", BlobService, "properties.deleteRetentionPolicy.enabled", ["true"]),
        new("Azure.Storage.ContainerSoftDelete", BlobService, "properties.containerDeleteRetentionPolicy.enabled", ["true"]),
        new("Azure.Storage.UseReplication", Account, "sku.name",
            ["Standard_ZRS", "Standard_GRS", "Standard_RAGRS", "Standard_GZRS", "Standard_RAGZRS"]),
        new("Azure.Storage.Firewall", Account, "properties.networkAcls.defaultAction", ["Deny"], Waiver:
            "The platform uploads the deployed package to this account from outside any network of ours, which denying refuses with 403; privateNetwork denies and moves packages."),
        new("Azure.Storage.DefenderCloud", Defender, "properties.isEnabled", ["true"], Waiver:
            "Defender for Storage is billed per account and month also when idle, and is bought for a subscription, not for one resource group."),
        new("Storage.NoSharedKey", Account, "properties.allowSharedKeyAccess", ["false"]),
        new("Storage.NoCrossTenantCopies", Account, "properties.allowCrossTenantReplication", ["false"]),
        new("Storage.SasBlocked", Account, "properties.sasPolicy.expirationAction", ["Block"]),
        new("Storage.SasOfADay", Account, "properties.sasPolicy.sasExpirationPeriod", ["1.00:00:00"]),
        new("Azure.KeyVault.RBAC", Vault, "properties.enableRbacAuthorization", ["true"]),
        new("Azure.KeyVault.SoftDelete", Vault, "properties.enableSoftDelete", ["true"]),
        new("Azure.KeyVault.PurgeProtect", Vault, "properties.enablePurgeProtection", ["true"]),
        new("Azure.KeyVault.Firewall", Vault, "properties.networkAcls.defaultAction", ["Deny"], Waiver:
            "Without privateNetwork the app has no fixed outgoing address to be let in by; the vault is closed by role and its audit log is kept."),
        new("KeyVault.NotForTemplates", Vault, "properties.enabledForTemplateDeployment", ["false"]),
        new("Azure.AppService.ManagedIdentity", App, "identity.type", ["UserAssigned", "SystemAssigned"]),
        new("Azure.AppService.UseHTTPS", App, "properties.httpsOnly", ["true"]),
        new("Azure.AppService.MinTLS", App, "properties.siteConfig.minTlsVersion", ["1.2", "1.3"]),
        new("AppService.PublishingMinTLS", App, "properties.siteConfig.scmMinTlsVersion", ["1.2", "1.3"]),
        new("Azure.AppService.RemoteDebug", App, "properties.siteConfig.remoteDebuggingEnabled", ["false"]),
        new("Azure.AppService.WebSecureFtp", App, "properties.siteConfig.ftpsState", ["Disabled"]),
        new("Azure.AppService.NETVersion", App, "properties.functionAppConfig.runtime.version", ["10.0"]),
        new("AppService.Isolated", App, "properties.functionAppConfig.runtime.name", ["dotnet-isolated"]),
        new("AppService.PackageByIdentity", App, "properties.functionAppConfig.deployment.storage.authentication.type", ["UserAssignedIdentity"]),
        new("AppService.NoPublishingPasswords", Passwords, "properties.allow", ["false"]),
        new("AppService.FlexConsumption", Plan, "sku.tier", ["FlexConsumption"]),
        new("AppInsights.NoLocalAuth", Insights, "properties.DisableLocalAuth", ["true"]),
        new("AppInsights.IngestsToWorkspace", Insights, "properties.IngestionMode", ["LogAnalytics"]),
        new("LogAnalytics.NoLocalAuth", Workspace, "properties.features.disableLocalAuth", ["true"]),
        new("Alerts.Enabled", Alert, "properties.enabled", ["true"]),
    ];
}
