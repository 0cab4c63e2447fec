using System.Text;
using Pipeline.Adapters.Forms;
using Pipeline.Core.Forms;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>A webhook as the form of a season would send it.</summary>
internal static class SignedHook
{
    public const string Secret = "whsec_Y29zdC10ZXN0cy1zZWNyZXQtb2YtdGhpcnR5LXR3by1ieXRlcw==";

    public static HookRequest Of(string evaluation, DateTimeOffset now)
    {
        var body = Encoding.UTF8.GetBytes(evaluation);
        var seconds = now.ToUnixTimeSeconds();
        return new HookRequest(
            new Dictionary<string, string>
            {
                ["content-type"] = "application/json",
                [StandardWebhooks.IdHeader] = "msg_1",
                [StandardWebhooks.TimestampHeader] = FormattableString.Invariant($"{seconds}"),
                [StandardWebhooks.SignatureHeader] = StandardWebhooks.Sign(Secret, "msg_1", seconds, body),
            },
            body, now);
    }
}
