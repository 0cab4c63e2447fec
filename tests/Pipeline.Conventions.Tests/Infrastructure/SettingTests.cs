namespace Pipeline.Conventions.Tests.Infrastructure;

[Collection(nameof(InfrastructureFixture))]
public sealed class SettingTests(CompiledInfrastructure infrastructure)
{
    private static readonly string[] OfThePlatform =
    [
        "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AZURE_CLIENT_ID",
        "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    ];

    private static readonly string[] OfThePipeline =
    [
        "AzureWebJobsStorage__accountName", "Site__BaseUrl", "Mail__From", "Mail__FromName", "Mail__ReplyTo", "Links__Key",
    ];

    /// <summary>Where people sign in to the desk with Entra ID; the second is read by the platform.</summary>
    private static readonly string[] OfTheDesk = ["Desk__SignIn", "MICROSOFT_PROVIDER_AUTHENTICATION_SECRET"];

    public static TheoryData<string> Environments => [.. CompiledInfrastructure.Environments];

    [Theory, MemberData(nameof(Environments))]
    public void The_app_has_the_settings_that_are_read_and_no_others(string environment)
    {
        Bicep.SkipUnlessItRuns();

        Settings(environment).Keys.Where(name => !name.StartsWith("Secrets__", StringComparison.Ordinal))
            .ShouldBe([.. OfThePlatform, .. OfThePipeline, .. environment == "prod" ? OfTheDesk : []], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Environments))]
    public void Every_setting_has_a_value_that_is_no_secret(string environment)
    {
        Bicep.SkipUnlessItRuns();

        var settings = Settings(environment);

        settings.Values.ShouldAllBe(value => value.Length > 0);
        settings.Values.ShouldAllBe(value => !value.Contains("AccountKey=") && !value.Contains("listKeys"));
    }

    [Theory, MemberData(nameof(Environments))]
    public void A_secret_is_a_reference_into_the_vault_under_a_name_that_Linux_takes(string environment)
    {
        Bicep.SkipUnlessItRuns();
        var vault = infrastructure.Resources(environment, "Microsoft.KeyVault/vaults").Single().Text("name");
        const string secret = "Secrets__";

        var secrets = Settings(environment).Where(setting => setting.Key.StartsWith(secret, StringComparison.Ordinal)).ToList();

        secrets.ShouldNotBeEmpty();
        foreach (var (name, value) in secrets)
        {
            name.ShouldAllBe(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
            value.ShouldBe($"@Microsoft.KeyVault(VaultName={vault};SecretName={name[secret.Length..].Replace('_', '-')})");
        }
    }

    [Fact]
    public void The_headers_of_the_sign_in_are_believed_only_where_App_Service_writes_them()
    {
        Bicep.SkipUnlessItRuns();

        var signIn = infrastructure.Resources("prod", "Microsoft.Web/sites/config").Single();

        signIn.At("properties.platform.enabled")!.GetValue<bool>().ShouldBeTrue();
        Settings("prod")["Desk__SignIn"].ShouldBe("app-service");
        infrastructure.Resources("dev", "Microsoft.Web/sites/config").ShouldBeEmpty();
        Settings("dev").ShouldNotContainKey("Desk__SignIn");
    }

    [Theory, MemberData(nameof(Environments))]
    public void The_storage_account_is_the_one_deployed(string environment)
    {
        Bicep.SkipUnlessItRuns();

        var account = infrastructure.Resources(environment, "Microsoft.Storage/storageAccounts").Single().Text("name");

        Settings(environment)["AzureWebJobsStorage__accountName"].ShouldBe(account);
        account!.Length.ShouldBeInRange(3, 24);
        account.ShouldAllBe(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
    }

    private Dictionary<string, string> Settings(string environment) =>
        infrastructure.Resources(environment, "Microsoft.Web/sites").Single().At("properties.siteConfig.appSettings")!.AsArray()
            .ToDictionary(setting => setting.Text("name")!, setting => setting.Text("value")!);
}
