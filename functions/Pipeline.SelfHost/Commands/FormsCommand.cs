using System.CommandLine;
using Pipeline.SelfHost.Commands.Forms;

namespace Pipeline.SelfHost.Commands;

/// <summary>`forms`: helps an organiser to write the definition of a form, from files alone.</summary>
internal static class FormsCommand
{
    public static Command Create() => new("forms", "Write and try the mapping of a form.") { CreateCheck(), CreateSuggest() };

    private static Command CreateCheck()
    {
        var form = new Argument<FileInfo>("FORM") { Description = "The form's definition as JSON." }.AcceptExistingOnly();
        var (payload, programme) = (Payload(), Programme());
        var command = new Command("check", "Show what a payload would become. Exit code 1 when it would wait in quarantine.") { form, payload, programme };
        command.SetAction((parsed, cancellationToken) => CheckForm.RunAsync(
            parsed.GetRequiredValue(form), parsed.GetRequiredValue(payload), parsed.GetRequiredValue(programme), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static Command CreateSuggest()
    {
        var provider = new Option<string>("--provider") { Description = "The form service, such as typeform.", HelpName = "P", Required = true };
        var (payload, programme) = (Payload(), Programme());
        var command = new Command("suggest", "Draft a form's definition from a payload; what is open goes to the error output.") { provider, payload, programme };
        command.SetAction((parsed, cancellationToken) => SuggestForm.RunAsync(
            parsed.GetRequiredValue(provider), parsed.GetRequiredValue(payload), parsed.GetRequiredValue(programme), parsed.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static Option<FileInfo> Payload() =>
        new Option<FileInfo>("--payload") { Description = "The body of a webhook as it was sent.", HelpName = "FILE", Required = true }.AcceptExistingOnly();

    private static Option<FileInfo> Programme() =>
        new Option<FileInfo>("--programme") { Description = "The programme's definition as JSON.", HelpName = "FILE", Required = true }.AcceptExistingOnly();
}
