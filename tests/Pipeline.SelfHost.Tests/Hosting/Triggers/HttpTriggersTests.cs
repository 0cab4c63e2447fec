using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Hosting.Triggers;

public sealed class HttpTriggersTests(HttpTriggersTests.HostFixture fixture) : IClassFixture<HttpTriggersTests.HostFixture>
{
    private readonly TestHost host = fixture.Host;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_function_without_a_route_answers_under_its_name()
    {
        (await host.Client.GetStringAsync("/Hello?name=Kari", Token)).ShouldBe("hello Kari");
    }

    [Theory]
    [InlineData("/api/items/top/12", "GET top 12 can stop")]
    [InlineData("/api/items/%C3%B8verst%20hylle/12", "GET øverst hylle 12 can stop")]
    [InlineData("/files/a/b%20c.txt", "GET [a/b c.txt]")]
    [InlineData("/files", "GET []")]
    public async Task Route_parameters_arrive_decoded(string path, string answer)
    {
        (await host.Client.GetStringAsync(path, Token)).ShouldBe(answer);
    }

    [Theory]
    [InlineData("GET", "/api/items/top/twelve", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/items/top/12", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/api/items/top/12", HttpStatusCode.OK)]
    public async Task A_constraint_and_the_methods_decide_who_answers(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await host.Client.SendAsync(request, Token);

        response.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("/locked/function", null, HttpStatusCode.Unauthorized)]
    [InlineData("/locked/function", "", HttpStatusCode.Unauthorized)]
    [InlineData("/locked/function", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/locked/function", TestHost.FunctionKey, HttpStatusCode.OK)]
    [InlineData("/locked/function", TestHost.AdminKey, HttpStatusCode.OK)]
    [InlineData("/locked/admin", null, HttpStatusCode.Unauthorized)]
    [InlineData("/locked/admin", TestHost.FunctionKey, HttpStatusCode.Unauthorized)]
    [InlineData("/locked/admin", TestHost.AdminKey + " ", HttpStatusCode.Unauthorized)]
    [InlineData("/locked/admin", TestHost.AdminKey, HttpStatusCode.OK)]
    public async Task A_key_opens_its_own_level_and_the_levels_below(string path, string? key, HttpStatusCode status)
    {
        using var byHeader = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null) byHeader.Headers.TryAddWithoutValidation("x-functions-key", key.Trim() == key ? key : $"{key}x");

        using var headerAnswer = await host.Client.SendAsync(byHeader, Token);
        using var queryAnswer = await host.Client.GetAsync(key is null ? path : $"{path}?code={Uri.EscapeDataString(key)}", Token);

        headerAnswer.StatusCode.ShouldBe(status);
        queryAnswer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_closed_door_says_which_key_it_wants()
    {
        using var response = await host.Client.GetAsync("/locked/admin", Token);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        problem.GetProperty("status").GetInt32().ShouldBe(401);
        problem.GetProperty("detail").GetString().ShouldBe("This route needs the admin key, in the header x-functions-key or the query parameter code.");
    }

    [Fact]
    public async Task A_function_that_throws_is_logged_and_tells_the_caller_nothing_of_it()
    {
        using var response = await host.Client.GetAsync("/broken", Token);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync(Token)).ShouldNotContain("42");
        host.Log.Lines.ShouldContain("Error: Function Broken failed. The secret of /broken is 42.");
    }

    [Fact]
    public async Task Every_call_has_services_of_its_own()
    {
        for (var call = 0; call < 2; call++)
        {
            using var response = await host.Client.PostAsync("/count", null, Token);

            (await response.Content.ReadAsStringAsync(Token)).ShouldBe("POST 1");
        }
    }

    [Theory]
    [InlineData(64L * 1024 * 1024 + 1, HttpStatusCode.OK)]
    [InlineData(65L * 1024 * 1024 + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_chunked_body_reaches_the_door_up_to_just_over_the_largest_batch(long length, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/length") { Content = new StreamContent(new Zeros(length)) };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.ExpectContinue = false;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        using var response = await host.Client.SendAsync(request, Token);

        response.StatusCode.ShouldBe(status);
        if (status == HttpStatusCode.OK) (await response.Content.ReadFromJsonAsync<long>(Token)).ShouldBe(length);
    }

    public sealed class HostFixture(AzuriteFixture azurite) : IAsyncLifetime
    {
        public TestHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await TestHost.StartAsync(await azurite.ConnectionStringAsync(Token), Token);

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }

    private sealed class Zeros(long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(left, count);
            buffer.AsSpan(offset, read).Clear();
            left -= read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
