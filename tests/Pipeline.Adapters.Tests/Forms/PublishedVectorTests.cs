using System.Text;
using System.Text.Json;
using Pipeline.Adapters.Forms;
using Pipeline.Adapters.Forms.Tally;
using Pipeline.Adapters.Forms.Typeform;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms;

/// <summary>The services' own vectors, where the folder that holds them lies beside the project; they are not ours to copy.</summary>
public sealed class PublishedVectorTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "reference", "payloads"));

    [Fact]
    public void Every_vector_of_Standard_Webhooks_is_judged_as_published() => ForEach("standardwebhooks-v1-vectors.json", 20, (root, vector) =>
    {
        var secret = vector.Text("secret") ?? root.Text("secret")!;
        var now = long.Parse(vector.Text("now") ?? root.Text("now")!, System.Globalization.CultureInfo.InvariantCulture);
        return StandardWebhooks.FindFault([secret], Headers(vector.Get("headers")), Bytes(vector), DateTimeOffset.FromUnixTimeSeconds(now), 300) is null;
    });

    [Fact]
    public void Every_vector_of_Formbricks_is_judged_as_published() => ForEach("formbricks-signature-vectors.json", 1, (root, vector) =>
    {
        var headers = Headers(vector.Get("headers"));
        var now = DateTimeOffset.FromUnixTimeSeconds(long.Parse(headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture));
        return StandardWebhooks.FindFault([root.Text("secret")!], headers, Bytes(vector), now, 900) is null;
    });

    [Fact]
    public void Every_vector_of_Tally_is_judged_as_published() => ForEach("tally-signature-vectors.json", 3, (root, vector) => new TallyForm().FindForgery(
        Form, [root.Text("secret")!], new HookRequest(Signature("tally-signature", vector), Bytes(vector), default)) is null);

    [Fact]
    public void The_vector_of_Typeform_is_genuine()
    {
        var vector = Read("typeform-signature-vector.json");

        new TypeformForm().FindForgery(Form, [vector.Text("secret")!], new HookRequest(Signature("typeform-signature", vector), Bytes(vector), default)).ShouldBeNull();
    }

    private static FormDefinition Form { get; } = new("form", "programme", "any", ["s"], 300);

    private static void ForEach(string file, int atLeast, Func<JsonElement, JsonElement, bool> isGenuine)
    {
        var root = Read(file);
        var vectors = root.Get("cases").Items().ToList();
        vectors.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var vector in vectors) isGenuine(root, vector).ShouldBe(vector.Flag("valid") ?? true, vector.ToString());
    }

    private static JsonElement Read(string file)
    {
        var path = Path.Combine(Folder, file);
        Assert.SkipUnless(File.Exists(path), $"{file} is not beside the project.");
        return JsonElement.Parse(File.ReadAllBytes(path));
    }

    private static Dictionary<string, string> Headers(JsonElement headers) =>
        headers.Members().Where(header => header.Value.Scalar() is not null).ToDictionary(header => header.Name.ToLowerInvariant(), header => header.Value.Scalar()!);

    private static Dictionary<string, string> Signature(string name, JsonElement vector) => new() { [name] = vector.Text("signature") ?? vector.Text("header") ?? "" };

    private static byte[] Bytes(JsonElement vector) => Encoding.UTF8.GetBytes(vector.Text("body") ?? "");

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Pipeline.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
