using System.Text.Json;
using Pipeline.Core.Appeals;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Json;

namespace Pipeline.Functions.Http;

/// <summary>
/// A change as sent: `"change": { "answers": { "welcome": "yes", "nps": 9, "valued": null }, "outcome": "answered", "channel": "chat" }`, or
/// `"change": { "withdraw": true }`.
/// </summary>
internal static class AppealChangeBody
{
    public static AppealChange? Read(JsonBody body)
    {
        if (body.Member("change") is not { } change) return null;
        if (change.ValueKind != JsonValueKind.Object)
        {
            body.Refuse("/change", "Send an object.");
            return null;
        }

        var answers = new Dictionary<string, string?>(StringComparer.Ordinal);
        var (outcome, channel, withdraw) = ((Outcome?)null, (string?)null, false);
        foreach (var member in change.EnumerateObject())
        {
            switch (member.Name, member.Value.ValueKind)
            {
                case ("answers", JsonValueKind.Object):
                    foreach (var answer in member.Value.EnumerateObject()) answers[answer.Name] = Answer(body, answer);
                    break;
                case ("outcome", JsonValueKind.String) when WireNames.Outcomes.Contains(member.Value.GetString()):
                    outcome = (Outcome)WireNames.Outcomes.ToList().IndexOf(member.Value.GetString()!);
                    break;
                case ("channel", JsonValueKind.String):
                    channel = member.Value.GetString();
                    break;
                case ("withdraw", JsonValueKind.True or JsonValueKind.False):
                    withdraw = member.Value.GetBoolean();
                    break;
                default:
                    body.Refuse(JsonPointer.Child("/change", member.Name), "A change has answers (an object), outcome (answered, abandoned, no-reply), channel, or withdraw (true).");
                    break;
            }
        }

        return new AppealChange(answers, outcome, channel, withdraw);
    }

    private static string? Answer(JsonBody body, JsonProperty answer) => answer.Value.ValueKind switch
    {
        JsonValueKind.String => answer.Value.GetString(),
        JsonValueKind.Number => answer.Value.GetRawText(),
        JsonValueKind.Null => null,
        _ => body.Refuse(JsonPointer.Child("/change/answers", answer.Name), "An answer is a code, a whole number, or null for a blank."),
    };
}
