namespace Pipeline.Conventions.Tests;

public sealed class SecretTests
{
    /// <summary>Where something that was sent is compared with a secret, or with what only its owner could have made.</summary>
    public static TheoryData<string> Comparisons =>
    [
        "functions/Pipeline.Adapters/Forms/Hmac.cs",
        "functions/Pipeline.Adapters/Forms/Qualtrics/QualtricsNotice.cs",
        "functions/Pipeline.Adapters/Forms/SharedToken.cs",
        "functions/Pipeline.Adapters/Forms/StandardWebhooks.cs",
        "functions/Pipeline.Functions/Desk/DeskSessions.cs",
        "functions/Pipeline.SelfHost/Hosting/Triggers/FunctionKeys.cs",
    ];

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Secrets_are_compared_in_a_time_that_tells_nothing_of_them(string path)
    {
        var text = Repository.Read(path);

        text.ShouldContain("CryptographicOperations.FixedTimeEquals");
        text.ShouldNotContain("SequenceEqual");
    }
}
