using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Erasures;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>What is to be erased: `{"kind":"contact|shopper|subscriber|text","value":"…","reason":"…"}`. No answer and no fault repeats the value.</summary>
public static class ErasureBody
{
    private const int Shortest = 3, Longest = 2000, LongestReason = 500;

    public static ErasureRequest? Read(ReadOnlyMemory<byte> bytes, out IReadOnlyList<Fault> faults)
    {
        var body = new JsonBody(bytes);
        faults = body.Faults;
        if (faults.Count > 0) return null;
        var (kind, value, reason) = (Text(body, "kind"), Text(body, "value"), Text(body, "reason"));
        faults = [.. Faults(kind, value, reason)];
        return faults.Count == 0 ? new ErasureRequest(Enum.Parse<ErasureKind>(kind, ignoreCase: true), value, reason) : null;
    }

    private static IEnumerable<Fault> Faults(string kind, string value, string reason)
    {
        if (kind is not ("contact" or "shopper" or "subscriber" or "text")) yield return new("/kind", "Say contact, shopper, subscriber or text.");
        if (value.Length is < Shortest or > Longest) yield return new("/value", $"Give it in {Shortest} to {Longest} characters: a shorter text would be found in what is about others.");
        else if (kind == "subscriber" && !EmailAddress.IsPlausible(value)) yield return new("/value", "Give the subscriber's e-mail address.");
        if (reason.Length is 0 or > LongestReason) yield return new("/reason", $"Say why, in at most {LongestReason} characters.");
        else if (value.Length > 0 && reason.Contains(value, StringComparison.OrdinalIgnoreCase)) yield return new("/reason", "The reason is kept, so it must not hold what is erased.");
    }

    private static string Text(JsonBody body, string name) =>
        body.Member(name) is { ValueKind: JsonValueKind.String } text ? TextCleaner.Clean(text.GetString()!) : "";
}
