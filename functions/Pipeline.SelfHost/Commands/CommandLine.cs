using System.CommandLine;
using Microsoft.Extensions.Options;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Commands;

/// <summary>Runs a command until it is done or the process is told to stop. What a person can put right is printed as a sentence, not as a trace.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;

    // Long enough for running functions to end and for Azurite to save.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(40);

    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = StopLimit,
        };
        try
        {
            return await root.Parse(arguments).InvokeAsync(invocation, CancellationToken.None);
        }
        catch (CannotStartException exception)
        {
            await error.WriteLineAsync(exception.Message);
        }
        catch (OptionsValidationException exception)
        {
            foreach (var failure in exception.Failures) await error.WriteLineAsync(failure);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped before it was done.");
        }

        return Failed;
    }
}
