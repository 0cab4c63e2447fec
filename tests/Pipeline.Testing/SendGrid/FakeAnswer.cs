namespace Pipeline.Testing.SendGrid;

/// <summary>What the fake does with one mail: the status that it answers, whether it takes the mail all the same, and how the connection fails.</summary>
public sealed record FakeAnswer(int Status, bool Takes = false, FakeFault Fault = FakeFault.None)
{
    public string Body { get; init; } = """{"errors":[{"message":"No.","field":"subject"}]}""";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static FakeAnswer Accepted { get; } = new(202, Takes: true) { Body = "" };
}
