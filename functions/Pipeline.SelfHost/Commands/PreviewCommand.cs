using System.CommandLine;
using Pipeline.Rendering.Templates;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Preview;

namespace Pipeline.SelfHost.Commands;

/// <summary>`preview`: shows what a template makes of sample data, once or in a browser that follows every change.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 7072;

    /// <summary>`packaged` is the folder of templates beside the program, used where the current folder holds none.</summary>
    public static Command Create(string packaged)
    {
        var template = new Argument<string>("TEMPLATE") { Description = "Its path below the templates folder, such as posts/result.nb.scriban-md." };
        var data = new Option<string?>("--data") { Description = "A season as JSON: programme and evaluations; without it the sample among the templates.", HelpName = "FILE" };
        var language = new Option<string?>("--language") { Description = "nb, nn, da, sv or en.", HelpName = "CODE" };
        var folder = new Option<string>("--templates")
        {
            Description = "The templates folder.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Directory.Exists("templates") ? "templates" : packaged,
        };
        var watch = new Option<bool>("--watch") { Description = "Serve it, and load it again in the browser whenever a file changes." };
        var port = HostingOptions.Port(UsualPort);
        var command = new Command("preview", "Show what a template makes of sample data.") { template, data, language, folder, watch, port };
        command.SetAction((parsed, cancellationToken) =>
        {
            var files = new PreviewFiles(parsed.GetRequiredValue(folder), parsed.GetValue(data));
            var output = parsed.InvocationConfiguration.Output;
            var (name, code) = (parsed.GetRequiredValue(template), parsed.GetValue(language));
            return parsed.GetValue(watch)
                ? WatchAsync(files, name, code, parsed.GetValue(port), output, cancellationToken)
                : ShowAsync(files, name, code, output);
        });
        return command;
    }

    private static async Task<int> ShowAsync(PreviewFiles files, string template, string? language, TextWriter output)
    {
        try
        {
            await output.WriteAsync(files.Show(template, language).Text);
            return CommandLine.Done;
        }
        catch (TemplateException exception)
        {
            throw new CannotStartException(string.Join('\n', [exception.Message, .. files.Around(exception.Fault)]));
        }
    }

    private static async Task<int> WatchAsync(
        PreviewFiles files, string template, string? language, int port, TextWriter output, CancellationToken cancellationToken)
    {
        await using var server = await PreviewServer.StartAsync(files, language, port, cancellationToken);
        await output.WriteLineAsync($"{new Uri(server.Address, template)} shows {template} and follows every change in {files.Templates}; Ctrl-C stops it.");
        await ServeCommand.UntilToldToStopAsync(output, cancellationToken);
        return CommandLine.Done;
    }
}
