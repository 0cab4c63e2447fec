using System.CommandLine;
using System.Text;
using System.Text.Json;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands;

/// <summary>`erase`: erases a person or a passage from a programme and prints the proof, place by place. The value may come from the standard input, where no history keeps it.</summary>
internal static class EraseCommand
{
    private const string FromInput = "-";

    public static Command Create()
    {
        var kind = new Option<string?>("--kind") { Description = "contact, shopper, subscriber or text." };
        kind.AcceptOnlyFromAmong("contact", "shopper", "subscriber", "text");
        var value = new Option<string?>("--value") { Description = "The contact's address or name, the shopper's id, the subscriber's address, or the passage; - reads it from the standard input." };
        var reason = new Option<string?>("--reason") { Description = "Why; kept, so it must not hold the value." };
        var again = new Option<bool>("--again") { Description = "Erase again what was erased before and came back, as after restoring a backup; needs no value." };
        var (programme, url, key, data) = (HostingOptions.Programme(), HostingOptions.Url(), HostingOptions.Key(), HostingOptions.Data());
        var command = new Command("erase", "Erase a person or a passage. Exit code 0 when nothing is left.") { programme, kind, value, reason, again, url, key, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var instance = await Instance.ReachAsync(
                parsed.GetValue(url), parsed.GetValue(key), new SelfHostOptions { DataDirectory = parsed.GetValue(data)! }, cancellationToken);
            var given = parsed.GetValue(value) == FromInput ? await Console.In.ReadLineAsync(cancellationToken) : parsed.GetValue(value);
            var body = parsed.GetValue(again) ? null : JsonSerializer.Serialize(new { kind = parsed.GetValue(kind), value = given, reason = parsed.GetValue(reason) });
            return await EraseAsync(instance, parsed.GetValue(programme)!, body, parsed.InvocationConfiguration.Output, cancellationToken);
        });
        return command;
    }

    /// <summary>Null erases again.</summary>
    internal static async Task<int> EraseAsync(Instance instance, string programme, string? body, TextWriter output, CancellationToken cancellationToken)
    {
        var path = $"api/erasures/{Uri.EscapeDataString(programme)}{(body is null ? "/again" : "")}";
        var proof = await instance.PostAsync<Proof>(path, () => body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), cancellationToken);
        foreach (var place in proof.Places) await output.WriteLineAsync($"{place.Place}: {place.Looked} looked at, {place.Changed} changed, {place.Left} left");
        await output.WriteLineAsync($"{proof.Looked} looked at, {proof.Changed} changed, {proof.Left} left.");
        return proof.Left == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private sealed record Proof(int Looked, int Changed, int Left, IReadOnlyList<PlaceLine> Places);

    private sealed record PlaceLine(string Place, int Looked, int Changed, int Left);
}
