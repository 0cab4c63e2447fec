using System.Security.Cryptography;
using System.Text;
using Pipeline.Adapters.Forms;
using Pipeline.Adapters.Forms.Jotform;
using Pipeline.Adapters.Forms.Native;
using Pipeline.Adapters.Forms.Tally;
using Pipeline.Adapters.Forms.Typeform;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms;

public sealed class ForgeryTests
{
    private const int PerProvider = 50_000;
    private const string Secret = "whsec_q83vASNFZ4mrze8BI0VniavN7wEjRWeJq80=";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_768_381_200);
    private static readonly byte[] Body = """{"id":"resp-1","answers":{"welcome":"yes"}}"""u8.ToArray();
    private static readonly FormDefinition Form = new("form", "programme", "any", ["s"], 300);

    [Fact]
    [Trait("Category", "Slow")]
    public void None_of_two_hundred_thousand_forgeries_passes()
    {
        var random = new Random(20_260_114);
        var passed = 0;
        foreach (var (provider, genuine) in Genuine())
        {
            provider.FindForgery(Form, [Secret], genuine).ShouldBeNull();
            for (var forgery = 0; forgery < PerProvider; forgery++)
                if (provider.FindForgery(Form, [Secret], Forge(random, genuine)) is null) passed++;
        }

        passed.ShouldBe(0);
    }

    private static IEnumerable<(IFormProvider Provider, HookRequest Request)> Genuine()
    {
        var hash = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Body));
        yield return (new NativeForm(), Request(
            (StandardWebhooks.IdHeader, "msg_1"), (StandardWebhooks.TimestampHeader, $"{Now.ToUnixTimeSeconds()}"),
            (StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(Secret, "msg_1", Now.ToUnixTimeSeconds(), Body))));
        yield return (new TypeformForm(), Request(("typeform-signature", "sha256=" + hash)));
        yield return (new TallyForm(), Request(("tally-signature", hash)));
        yield return (new JotformForm(), Request((SharedToken.Header, Secret)));
    }

    private static HookRequest Request(params (string Name, string Value)[] headers) => new(headers.ToDictionary(each => each.Name, each => each.Value), Body, Now);

    /// <summary>The genuine webhook with one thing changed that changes what was proved.</summary>
    private static HookRequest Forge(Random random, HookRequest genuine)
    {
        var proof = genuine.Headers.Keys.Last();
        // A token proves nothing of the body, so only the token is forged there.
        if (proof != SharedToken.Header && random.Next(2) == 0) return genuine with { Body = ChangedBody(random) };
        var headers = new Dictionary<string, string>(genuine.Headers);
        var name = random.Next(4) == 0 ? headers.Keys.ElementAt(random.Next(headers.Count)) : proof;
        headers[name] = Changed(random, headers[name], name == proof);
        return genuine with { Headers = headers };
    }

    private static byte[] ChangedBody(Random random)
    {
        var body = Body.ToArray();
        switch (random.Next(3))
        {
            case 0:
                body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
                return body;
            case 1:
                return body[..random.Next(body.Length)];
            default:
                return [.. body, .. Encoding.UTF8.GetBytes(new string(' ', random.Next(1, 9)))];
        }
    }

    private static string Changed(Random random, string value, bool isProof)
    {
        switch (random.Next(isProof ? 4 : 2))
        {
            case 0:
                // A digit or letter that stands for other bits. The last character before padding carries bits that nobody reads, so it is left out.
                var at = random.Next(value.Length - 3);
                return $"{value[..at]}{(value[at] == 'A' ? 'B' : 'A')}{value[(at + 1)..]}";
            case 1:
                return value[..random.Next(value.Length - 3)];
            case 2:
                return "v1," + Convert.ToBase64String(RandomBytes(random, random.Next(0, 65)));
            default:
                return string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => "sha256=" + Convert.ToBase64String(RandomBytes(random, 32))));
        }
    }

    private static byte[] RandomBytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
