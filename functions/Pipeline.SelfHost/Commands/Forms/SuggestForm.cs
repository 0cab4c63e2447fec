using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Core.Forms;
using Pipeline.Core.Forms.Mapping;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands.Forms;

/// <summary>`forms suggest`: drafts a form's definition from a payload.</summary>
internal static class SuggestForm
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Says only that bodies are to be mapped, where a provider also takes evaluations.
    private static readonly FormMapping Blank = new(
        new(null, null, "", new Dictionary<string, string>(), ""), new(null, null, "", new Dictionary<string, string>(), ""),
        new(null, null, FallsBack: true, ""), null, null, null, null, new Dictionary<string, ValueSource>(), new Dictionary<string, ValueSource>());

    public static async Task<int> RunAsync(
        string name, FileInfo payload, FileInfo programme, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var provider = FormFiles.Providers.FirstOrDefault(each => each.Name == name && each.Mapping != MappingRule.Refused)
            ?? throw new CannotStartException($"There is no provider '{name}' whose forms are mapped; use {Names()}.");
        var known = await FormFiles.ReadProgrammeAsync(programme, cancellationToken);
        var form = new FormDefinition("draft", known.Id, name, [], 0) { Mapping = Blank };
        var reading = await provider.ReadAsync(form, null, await FormFiles.ReadPayloadAsync(payload, cancellationToken), cancellationToken);
        if (reading is not HookReading.Filled(var filled)) throw new CannotStartException($"{payload.Name} is no filled form: {Reason(reading)}");

        var draft = MappingDraft.Of(name, filled, known);
        await console.Output.WriteLineAsync(draft.Form.ToJsonString(Readable));
        foreach (var sentence in draft.Open) await console.Error.WriteLineAsync(sentence);
        return CommandLine.Done;
    }

    private static string Names() => string.Join(", ", FormFiles.Providers.Where(each => each.Mapping != MappingRule.Refused).Select(each => each.Name));

    private static string Reason(HookReading reading) => reading switch
    {
        HookReading.Unreadable(var faults) => string.Join("; ", faults.Select(fault => $"{fault.Pointer} {fault.Detail}".Trim())),
        HookReading.Ignored(var reason) => reason,
        _ => "it is an evaluation already.",
    };
}
