using System.Net;
using Microsoft.Azure.Functions.Worker;

namespace Pipeline.EndToEnd.Tests.Access;

/// <summary>
/// Who gets in where, tried on every route that the attributes declare: a route nobody thought of fails here. What is open to everybody stands in a list with the
/// reason; everything else asks for a key, a signature, a token or a sign-in, and without one does nothing.
/// </summary>
public sealed class EveryRouteTests(RunningPipeline pipeline) : IClassFixture<RunningPipeline>
{
    /// <summary>Routes without a key, by how they tell who may.</summary>
    private static readonly Dictionary<string, string[]> Open = new()
    {
        ["for everybody to read"] =
        [
            "GetHealth", "GetProgrammeSchema", "GetDeskAsset", "ReadAsset", "ReadFeed", "ReadIndex", "ReadPost", "ReadPostChart", "ReadPostPicture", "ReadProgrammeIndex",
            "ReadRobots", "ReadSitemap",
        ],
        ["by a signature"] = ["ReceiveWebhook", "ReceiveMailEvents"],
        ["says nothing but that it is there"] = ["ProbeWebhook"],
        ["by a token in the address"] = ["ReadReport", "ReadAppeal", "PostReportAppeal", "ReadPreferences", "PostPreferences", "ReadConfirmation", "PostConfirmation", "ReadForm", "PostForm"],
        ["where anybody may sign up, and a mail asks whether it was the address's owner"] = ["ReadSignUp", "PostSignUp"],
        ["where a key is entered, or a language chosen"] = ["ShowSignIn", "PostSignIn", "PostDeskLanguage"],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_route_without_a_key_is_of_the_desk_or_is_known_to_be_open()
    {
        var known = Open.Values.SelectMany(names => names).ToHashSet();

        Route.All.Where(route => route.Level == AuthorizationLevel.Anonymous && !IsDesk(route) && !known.Contains(route.Function)).ShouldBeEmpty();
        known.Except(Route.All.Select(route => route.Function)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_is_asked_for_wherever_one_is_declared_and_the_lesser_key_does_not_do()
    {
        foreach (var route in Route.All.Where(route => route.Level != AuthorizationLevel.Anonymous))
        {
            (await AskAsync(route, null)).ShouldBe(HttpStatusCode.Unauthorized, route.ToString());
            (await AskAsync(route, "wrong")).ShouldBe(HttpStatusCode.Unauthorized, route.ToString());
            if (route.Level == AuthorizationLevel.Admin) (await AskAsync(route, pipeline.App.Keys.Function)).ShouldBe(HttpStatusCode.Unauthorized, route.ToString());
            else (await AskAsync(route, pipeline.App.Keys.Function)).ShouldNotBe(HttpStatusCode.Unauthorized, route.ToString());
        }
    }

    [Fact]
    public async Task The_desk_shows_and_changes_nothing_without_a_sign_in()
    {
        var desk = Route.All.Where(IsDesk).ToList();
        desk.Count.ShouldBeGreaterThan(3);

        foreach (var route in desk)
            (await AskAsync(route, null)).ShouldBe(route.Method is "GET" or "HEAD" ? HttpStatusCode.SeeOther : HttpStatusCode.Unauthorized, route.ToString());
    }

    [Fact]
    public async Task A_token_that_opens_nothing_is_answered_as_if_there_were_no_such_page()
    {
        foreach (var route in Route.All.Where(route => Open["by a token in the address"].Contains(route.Function)))
            (await AskAsync(route, null)).ShouldBe(HttpStatusCode.NotFound, route.ToString());
    }

    [Fact]
    public async Task Paths_that_climb_out_of_their_folder_find_nothing()
    {
        foreach (var path in (string[])["/desk/assets/..%2f..%2fhost.json", "/desk/assets/..%5chost.json", "/posts/..%2f..%2f/result", "/posts/x/..%2f..%2fhost.json", "/r/..%2f..%2fhost.json"])
            (await SendAsync(HttpMethod.Get, path, null)).ShouldBe(HttpStatusCode.NotFound, path);
    }

    private static bool IsDesk(Route route) =>
        route.IsDesk && !Open.Values.Any(names => names.Contains(route.Function));

    private Task<HttpStatusCode> AskAsync(Route route, string? key) => SendAsync(new HttpMethod(route.Method), route.Address, key);

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, string? key)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = pipeline.App.BaseAddress };
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post || method == HttpMethod.Put) request.Content = new StringContent("", System.Text.Encoding.UTF8, "application/json");
        if (key is not null) request.Headers.Add("x-functions-key", key);
        return (await client.SendAsync(request, Cancellation)).StatusCode;
    }
}
