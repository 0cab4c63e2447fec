using System.Globalization;
using Pipeline.Core.Erasures;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Archive;

/// <summary>The programme's definition, those of questionnaires that were replaced, and its forms, byte for byte.</summary>
internal sealed class DefinitionsPart(IProgrammeStore programmes, IFormStore forms, ErasureRun erasures)
{
    private const string Definition = "programme.json", Questionnaires = "questionnaires", Forms = "forms";

    public async Task ExportAsync(KnownProgramme known, ArchiveWriter archive, CancellationToken cancellationToken)
    {
        var id = known.Programme.Id;
        await archive.WriteAsync(Definition, (await programmes.FindAsync(id, cancellationToken))!, cancellationToken);
        for (var version = 1; version < known.Programme.Questionnaire.Version; version++)
        {
            if (await programmes.FindKeptAsync(id, version, cancellationToken) is { } kept)
                await archive.WriteAsync(FormattableString.Invariant($"{Questionnaires}/{version}.json"), kept, cancellationToken);
        }

        foreach (var form in await erasures.FormsAsync(id, cancellationToken))
            if (await forms.FindAsync(form, cancellationToken) is { } bytes) await archive.WriteAsync($"{Forms}/{form}.json", bytes, cancellationToken);
    }

    public static Task<byte[]> ReadDefinitionAsync(ArchiveReader archive, CancellationToken cancellationToken) => archive.ReadAsync(Definition, cancellationToken);

    /// <summary>Refuses forms whose ids others have here, before anything is written.</summary>
    public async Task CheckAsync(ArchiveReader archive, CancellationToken cancellationToken)
    {
        foreach (var name in archive.NamesIn(Forms))
        {
            var archived = await archive.ReadAsync(name, cancellationToken);
            if (await forms.FindAsync(IdOf(name), cancellationToken) is { } there && !there.AsSpan().SequenceEqual(archived))
                throw new CannotStartException($"There is another form '{IdOf(name)}' already: restore into an account without it.");
        }
    }

    /// <summary>The definition comes last: what is there without it belongs to a restoration that did not end, and nothing is done about it by the clock.</summary>
    public async Task RestoreAsync(KnownProgramme known, byte[] definition, ArchiveReader archive, CancellationToken cancellationToken)
    {
        foreach (var name in archive.NamesIn(Questionnaires))
        {
            var version = int.Parse(IdOf(name), CultureInfo.InvariantCulture);
            await programmes.KeepAsync(known.Programme.Id, version, await archive.ReadAsync(name, cancellationToken), cancellationToken);
        }

        foreach (var name in archive.NamesIn(Forms))
            await forms.PutAsync(IdOf(name), await archive.ReadAsync(name, cancellationToken), cancellationToken);
        await programmes.PutAsync(known.Programme.Id, definition, cancellationToken);
    }

    private static string IdOf(string name) => Path.GetFileNameWithoutExtension(name);
}
