using System.CommandLine;
using Pipeline.SelfHost.Commands;
using Pipeline.SelfHost.Doctor;

var templates = Path.Combine(AppContext.BaseDirectory, "templates");
var root = new RootCommand("Reporting pipeline for a customer-service award.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    ImportCommand.Create(),
    CloseCommand.Create(),
    EraseCommand.Create(),
    ExportCommand.Create(),
    RestoreCommand.Create(),
    FormsCommand.Create(),
    VerifyCommand.Create(templates),
    PreviewCommand.Create(templates),
    DoctorCommand.Create([new TemplatesCheck(templates)]),
};
return await CommandLine.RunAsync(root, args, Console.Out, Console.Error);
