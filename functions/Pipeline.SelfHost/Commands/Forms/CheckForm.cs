using System.Text;
using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Commands.Forms;

/// <summary>`forms check`: reads a payload the way the webhook door would, without its signature, and prints the evaluation or the faults.</summary>
internal static class CheckForm
{
    public static async Task<int> RunAsync(FileInfo form, FileInfo payload, FileInfo programme, TextWriter output, CancellationToken cancellationToken)
    {
        var known = await FormFiles.ReadProgrammeAsync(programme, cancellationToken);
        var definition = new FormReader(FormFiles.Providers).Read(await File.ReadAllBytesAsync(form.FullName, cancellationToken));
        if (definition.Form is not { } read) return await RefuseAsync($"{form.Name} has faults:", definition.Faults, output);

        var provider = FormFiles.Providers.Single(each => each.Name == read.Provider);
        var reading = await ReadHook.ReadAsync(
            new KnownForm(read, provider), null, await FormFiles.ReadPayloadAsync(payload, cancellationToken),
            (id, _) => Task.FromResult<Programme?>(id == known.Id ? known : null), cancellationToken);
        return reading switch
        {
            HookReading.Read(var evaluation) => await ShowAsync(known, evaluation, output),
            HookReading.Unreadable(var faults) => await RefuseAsync("The payload would wait in quarantine:", faults, output),
            HookReading.Ignored(var reason) => await PassAsync(reason, output),
            _ => throw new NotSupportedException("A payload was read as something that nobody handles."),
        };
    }

    private static async Task<int> ShowAsync(Programme programme, Evaluation evaluation, TextWriter output)
    {
        await output.WriteLineAsync(Encoding.UTF8.GetString(EvaluationWriter.Write(evaluation)));
        var faults = EvaluationCheck.Against(programme, evaluation);
        if (faults.Count > 0) return await RefuseAsync("The evaluation would wait in quarantine:", faults, output);
        foreach (var flag in EvaluationFlags.Of(programme, evaluation)) await output.WriteLineAsync($"It would be flagged: {flag}.");
        await output.WriteLineAsync("It would be stored.");
        return CommandLine.Done;
    }

    private static async Task<int> RefuseAsync(string what, IReadOnlyList<Fault> faults, TextWriter output)
    {
        await output.WriteLineAsync(what);
        foreach (var fault in faults) await output.WriteLineAsync($"  {fault.Pointer} {fault.Detail}");
        return CommandLine.Failed;
    }

    private static async Task<int> PassAsync(string reason, TextWriter output)
    {
        await output.WriteLineAsync($"It would be answered 200 and not kept. {reason}");
        return CommandLine.Done;
    }
}
