using Pipeline.Rendering.Templates;

namespace Pipeline.SelfHost.Doctor;

/// <summary>Whether every template and locale is there, parses, and includes only what exists.</summary>
internal sealed class TemplatesCheck(string folder) : IDoctorCheck
{
    private const string Subject = "Templates";

    public Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            return Task.FromResult(CheckResult.Fault(Subject, $"there is no folder {folder}", "Build again: the templates are copied beside the program."));

        var library = TemplateLibrary.Load(folder);
        var faults = TemplateCheck.Run(library);
        return Task.FromResult(faults.Count == 0
            ? CheckResult.Fine(Subject, $"{library.Names.Count} templates parse")
            : CheckResult.Fault(
                Subject,
                string.Join("; ", faults.Select(fault => $"{fault.Template} line {fault.Line}, column {fault.Column}: {fault.Detail}")),
                "Mend what is named in templates/ and build again."));
    }
}
