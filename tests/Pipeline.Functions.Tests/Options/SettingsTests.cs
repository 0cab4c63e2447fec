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
    [InlineData("SendGrid:ApiKey", "SG.x")]
    public void A_setting_that_is_wrong_stops_the_start_with_a_sentence_that_names_it(string name, string value)
    {
        var fault = Should.Throw<OptionsValidationException>(() => Settings.From(With((name, value))));

        fault.Failures.Single().ShouldStartWith(name.Replace(":", "__", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_set_has_its_default()
    {
        var settings = Settings.From(With());

        settings.Site.BaseUrl.ShouldBe(new Uri("http://localhost:7071/"));
        (settings.Site.Notice, settings.Mail.ReplyTo).ShouldBe((null, null));
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
        Settings.From(With(("AzureWebJobsStorage", null), ("AzureWebJobsStorage:accountName", "award1"))).Storage.AccountName.ShouldBe("award1");

    [Fact]
    public void A_secret_that_is_empty_is_told_from_one_that_is_not_set()
    {
        var secrets = new ConfiguredSecrets(With(("Secrets:forms--a", "value"), ("Secrets:forms--b", "")));

        (secrets.Find("forms--a"), secrets.Find("forms--b"), secrets.Find("forms--c")).ShouldBe(("value", "", null));
    }

    [Fact]
    public void A_secret_is_found_under_the_name_that_an_app_setting_can_hold() =>
        new ConfiguredSecrets(With(("Secrets:forms:my_form:current", "value"))).Find("forms--my-form--current").ShouldBe("value");

    private static IConfigurationRoot With(params (string Name, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true" };
        foreach (var (name, value) in settings) values[name] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
