using System.ComponentModel;
using Pipeline.SelfHost.Hosting.Azurite;

namespace Pipeline.SelfHost.Doctor;

/// <summary>The .NET SDK, which `dotnet run` and the tests need; a runtime new enough is there when this runs at all.</summary>
internal sealed class DotNetCheck(string command) : IDoctorCheck
{
    private const string Subject = ".NET";
    private const int Least = 10;
    private const string Remedy = "Install the .NET 10 SDK from https://dotnet.microsoft.com/download.";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var said = (await ChildOutput.OfAsync(command, ["--version"], cancellationToken)).Output.Trim();
            return Version.TryParse(said.Split('-')[0], out var version) && version.Major >= Least
                ? CheckResult.Fine(Subject, $"SDK {said}, runtime {Environment.Version}")
                : CheckResult.Fault(Subject, $"runtime {Environment.Version}, but no SDK of version {Least}", Remedy);
        }
        catch (Win32Exception)
        {
            return CheckResult.Fault(Subject, $"runtime {Environment.Version}, but '{command}' is not on the PATH", Remedy);
        }
    }
}
