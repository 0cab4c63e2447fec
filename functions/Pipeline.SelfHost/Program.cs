using System.CommandLine;
using Pipeline.SelfHost.Commands;

var root = new RootCommand("Reporting pipeline for a customer-service award.")
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    CloseCommand.Create(),
    DoctorCommand.Create([]),
};
return await CommandLine.RunAsync(root, args, Console.Out, Console.Error);
