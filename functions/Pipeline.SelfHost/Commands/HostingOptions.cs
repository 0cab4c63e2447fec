using System.CommandLine;

namespace Pipeline.SelfHost.Commands;

/// <summary>Options that several commands share.</summary>
internal static class HostingOptions
{
    public const int UsualPort = 7071;

    public static Option<int> Port(int usual = UsualPort)
    {
        var port = new Option<int>("--port")
        {
            Description = "Port on this machine; 0 for any that is free.",
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("--port must be 0 to 65535.");
        });
        return port;
    }

    public static Option<string> Data() => new("--data")
    {
        Description = "Folder for local storage (Azurite), used when AzureWebJobsStorage is not set.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".data",
    };

    public static Option<string> Programme() => new("--programme") { Description = "Id of the programme.", HelpName = "ID", Required = true };

    public static Option<Uri?> Url() => new("--url")
    {
        Description = "A running instance, such as http://localhost:7071; without it the pipeline is run here until the work is done.",
        HelpName = "URL",
        CustomParser = argument =>
        {
            var text = argument.Tokens.Single().Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return uri;
            argument.AddError($"--url must be an http or https address; '{text}' is none.");
            return null;
        },
    };

    public static Option<string?> Key() => new("--key")
    {
        Description = "Key of the running instance; without it the one in Keys__Admin.",
        HelpName = "KEY",
    };
}
