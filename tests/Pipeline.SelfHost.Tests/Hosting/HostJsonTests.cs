using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Hosting;

public sealed class HostJsonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_repository_s_file_is_read()
    {
        var host = HostJson.Load(HostJson.DefaultPath);

        host.RoutePrefix.ShouldBe("");
        host.FunctionTimeout.ShouldBe(TimeSpan.FromMinutes(9));
        host.Queues.ShouldBe(new QueueSettings
        {
            BatchSize = 4,
            NewBatchThreshold = 2,
            MaxDequeueCount = 5,
            VisibilityTimeout = TimeSpan.FromSeconds(30),
            MaxPollingInterval = TimeSpan.FromSeconds(10),
            Base64 = true,
        });
    }

    [Fact]
    public void What_is_absent_is_as_in_the_functions_host()
    {
        var host = HostJson.Load(folder.Write("host.json", """{ "version": "2.0", /* comments are allowed */ }"""));

        host.RoutePrefix.ShouldBe("api");
        host.Queues.ShouldBe(new QueueSettings());
    }

    [Fact]
    public void An_unbounded_function_timeout_is_known()
    {
        HostJson.Load(folder.Write("host.json", """{ "functionTimeout": "-1" }""")).FunctionTimeout.ShouldBe(Timeout.InfiniteTimeSpan);
    }

    [Theory]
    [InlineData("batchSize", "33", "it must be a whole number from 1 to 32")]
    [InlineData("batchSize", "\"many\"", "it must be a whole number from 1 to 32")]
    [InlineData("maxDequeueCount", "0", "it must be a whole number from 1 to 1000")]
    [InlineData("visibilityTimeout", "\"8.00:00:00\"", "it must be a time from 00:00:00 to 7.00:00:00")]
    [InlineData("maxPollingInterval", "\"10 s\"", "it must be a time from 00:00:00.1000000 to 1.00:00:00")]
    [InlineData("messageEncoding", "\"utf8\"", "it must be 'base64' or 'none'")]
    public void A_setting_that_is_wrong_is_named(string name, string value, string wanted)
    {
        var path = folder.Write("host.json", $$"""{ "extensions": { "queues": { "{{name}}": {{value}} } } }""");

        var refusal = Should.Throw<CannotStartException>(() => HostJson.Load(path));

        refusal.Message.ShouldBe($"{path}: 'extensions.queues.{name}' is '{value.Trim('"')}'; {wanted}.");
    }

    [Fact]
    public void A_file_that_is_missing_or_no_json_is_a_sentence()
    {
        var missing = Path.Combine(folder.Path, "host.json");

        Should.Throw<CannotStartException>(() => HostJson.Load(missing)).Message.ShouldBe($"{missing} is missing; it belongs beside the program.");
        Should.Throw<CannotStartException>(() => HostJson.Load(folder.Write("broken.json", "{ ]"))).Message.ShouldContain("broken.json is not valid JSON");
    }
}
