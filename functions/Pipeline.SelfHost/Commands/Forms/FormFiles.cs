using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;
using Pipeline.Functions;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands.Forms;

/// <summary>Definitions and payloads as files.</summary>
internal static class FormFiles
{
    public static IReadOnlyList<IFormProvider> Providers { get; } = Known();

    public static async Task<Programme> ReadProgrammeAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var reading = ProgrammeReader.Read(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        return reading.Programme ?? throw new CannotStartException(
            $"{file.Name} has faults:\n{string.Join('\n', reading.Faults.Select(fault => $"  {fault.Pointer} {fault.Detail}"))}");
    }

    /// <summary>The body; its content type is told by how it begins, as a file has none.</summary>
    public static async Task<HookBody> ReadPayloadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        return new HookBody(TypeOf(Encoding.UTF8.GetString(bytes)), bytes, TimeProvider.System.GetUtcNow());
    }

    private static string TypeOf(string text)
    {
        var start = text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (start.StartsWith("--", StringComparison.Ordinal)) return $"multipart/form-data; boundary=\"{start.Split('\n', 2)[0].TrimEnd('\r')[2..]}\"";
        return start is ['{' or '[' or '"', ..] ? "application/json" : "application/x-www-form-urlencoded";
    }

    private static IReadOnlyList<IFormProvider> Known()
    {
        using var services = new ServiceCollection().AddFormServices().BuildServiceProvider();
        return [.. services.GetServices<IFormProvider>().Select(provider => provider is IThinForm thin ? new SavedAnswer(thin) : provider)];
    }
}
