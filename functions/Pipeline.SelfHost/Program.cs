using System.CommandLine;
using Pipeline.SelfHost.Commands;
using Pipeline.SelfHost.Doctor;

var root = new RootCommand("Reporting pipeline for a customer-service award.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    ImportCommand.Create(),
    CloseCommand.Create(),
    DoctorCommand.Create([new TemplatesCheck(Path.Combine(AppContext.BaseDirectory, "templates"))]),
};
return await CommandLine.RunAsync(root, args, Console.Out, Console.Error);
