using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Pipeline.Functions.Options;

namespace Pipeline.Functions.Tests.Options;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("AzureWebJobsStorage", "")]
    [InlineData("AzureWebJobsStorage", "my-account")]
    [InlineData("Site:BaseUrl", "award.example")]
    [InlineData("Site:BaseUrl", "ftp://award.example")]
    [InlineData("Mail:From", "award")]
    [InlineData("Mail:ReplyTo", "a b@award.example")]
    [InlineData("Links:Key", "short")]
    [InlineData("Links:Key", "@Microsoft.KeyVault(VaultName=kv;SecretName=links-key)")]
    [InlineData("SendGrid:ApiKey", "SG x")]
    [InlineData("SendGrid:ApiKey", "@Microsoft.KeyVault(VaultName=kv;SecretName=sendgrid-api-key)")]
    [InlineData("SendGrid:BaseUrl", "http://sendgrid.example")]
    [InlineData("SendGrid:BaseUrl", "sendgrid")]
    [InlineData("SendGrid:UnsubscribeGroup", "news")]
    [InlineData("SendGrid:MailsPerSecond", "0")]
    [InlineData("SendGrid:Sandbox", "yes")]
    [InlineData("SendGrid:EventKey", "no key")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=mine")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "https://norwayeast.in.applicationinsights.azure.com/")]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "ClientId=7")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317")]
    public void A_setting_that_is_wrong_stops_the_start_with_a_sentence_that_names_it(string name, string value)
    {
        var fault = Should.Throw<OptionsValidationException>(() => Settings.From(With(("SendGrid:ApiKey", "SG.x"), (name, value))));

        fault.Failures.Single().ShouldStartWith(name.Replace(":", "__", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_set_has_its_default()
    {
        var settings = Settings.From(With());

        settings.Site.BaseUrl.ShouldBe(new Uri("http://localhost:7071/"));
        (settings.Site.Notice, settings.Mail.ReplyTo).ShouldBe((null, null));
        (settings.SendGrid.Mails, settings.SendGrid.EventKey).ShouldBe((null, null));
    }

    [Fact]
    public void A_key_turns_the_mail_service_on_and_is_printed_nowhere()
    {
        var settings = Settings.From(With(
            ("SendGrid:ApiKey", "SG.secret"), ("SendGrid:BaseUrl", "http://127.0.0.1:5000"), ("SendGrid:UnsubscribeGroup", "7"), ("SendGrid:Sandbox", "true")));

        var mails = settings.SendGrid.Mails.ShouldNotBeNull();
        (mails.ApiKey, mails.BaseUrl, mails.UnsubscribeGroup, mails.Sandbox).ShouldBe(("SG.secret", new Uri("http://127.0.0.1:5000/"), 7, true));
        settings.ToString().ShouldNotContain("SG.");
        settings.Links.ToString().ShouldBe("LinkSettings");
    }

    [Fact]
    public void Telemetry_goes_where_it_is_told_and_nowhere_else()
    {
        const string insights = "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=https://norwayeast.in.applicationinsights.azure.com/";

        var nowhere = Settings.From(With()).Telemetry;
        var azure = Settings.From(With(("APPLICATIONINSIGHTS_CONNECTION_STRING", insights), ("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "ClientId=7;Authorization=AAD"))).Telemetry;
        var collector = Settings.From(With(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4317"))).Telemetry;

        nowhere.ShouldBe(new TelemetrySettings(null, false, null));
        (nowhere.IsOn, azure.IsOn, collector.IsOn).ShouldBe((false, true, true));
        azure.ShouldBe(new TelemetrySettings(insights, true, null));
        collector.Collector.ShouldBe(new Uri("http://127.0.0.1:4317"));
    }

    [Fact]
    public void A_notice_may_be_worded_for_each_language()
    {
        var site = Settings.From(With(("Site:Notice", "Oppdiktet."), ("Site:Notice:en", "Made up."))).Site;

        site.Notice.ShouldBe("Oppdiktet.");
        site.Notices.ShouldBe(new Dictionary<string, string> { ["en"] = "Made up." });
    }

    [Fact]
    public void An_account_name_alone_is_reached_by_identity() =>
        Settings.From(With(("AzureWebJobsStorage", null), ("AzureWebJobsStorage:accountName", "award1"), ("Links:Key", new string('k', 32)))).Storage.AccountName.ShouldBe("award1");

    [Fact]
    public void With_managed_identity_the_key_of_links_must_be_set() =>
        Should.Throw<OptionsValidationException>(() => Settings.From(With(("AzureWebJobsStorage", null), ("AzureWebJobsStorage:accountName", "award1"))))
            .Failures.Single().ShouldStartWith("Links__Key is not set");

    [Fact]
    public void A_token_is_the_same_every_time_and_another_for_another_thing_or_key()
    {
        var mint = new DerivedTokens(Settings.From(With(("Links:Key", new string('k', 32)))).Links);
        var other = new DerivedTokens(Settings.From(With(("Links:Key", new string('l', 32)))).Links);

        var token = mint.Of("report", "award", "season", "one", "1");

        token.Length.ShouldBe(22);
        mint.Of("report", "award", "season", "one", "1").ShouldBe(token);
        new[] { mint.Of("report", "award", "season", "one", "2"), mint.Of("report", "award", "seasonone", "1"), other.Of("report", "award", "season", "one", "1") }
            .ShouldNotContain(token);
    }

    [Fact]
    public void A_secret_that_is_empty_is_told_from_one_that_is_not_set()
    {
        var secrets = new ConfiguredSecrets(With(("Secrets:forms--a", "value"), ("Secrets:forms--b", "")));

        (secrets.Find("forms--a"), secrets.Find("forms--b"), secrets.Find("forms--c")).ShouldBe(("value", "", null));
    }

    [Fact]
    public void A_secret_is_found_under_the_name_that_an_app_setting_can_hold() =>
        new ConfiguredSecrets(With(("Secrets:forms:my_form:current", "value"))).Find("forms--my-form--current").ShouldBe("value");

    [Fact]
    public void A_reference_into_the_vault_that_was_not_looked_up_is_no_secret() =>
        new ConfiguredSecrets(With(("Secrets:forms--a", "@Microsoft.KeyVault(VaultName=kv;SecretName=forms--a)"))).Find("forms--a").ShouldBeNull();

    private static IConfigurationRoot With(params (string Name, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true" };
        foreach (var (name, value) in settings) values[name] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
