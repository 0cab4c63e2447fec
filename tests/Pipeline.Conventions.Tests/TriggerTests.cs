using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace Pipeline.Conventions.Tests;

public sealed partial class TriggerTests
{
    private static IEnumerable<string> Files => Repository.Files("functions/Pipeline.Functions/Triggers", "*.cs");

    [Fact]
    public void A_trigger_file_is_one_door_of_at_most_25_lines()
    {
        foreach (var path in Files)
        {
            var lines = Repository.Lines(path);
            var attributes = lines.Index().Where(line => line.Item.Contains("[Function(", StringComparison.Ordinal)).ToList();
            attributes.Count.ShouldBe(1, path);
            (lines.Length - attributes[0].Index).ShouldBeLessThanOrEqualTo(25, path);
        }
    }

    [Fact]
    public void Trigger_files_know_nothing_of_how_they_are_hosted() =>
        Files.Where(path => Repository.Read(path).Contains("#if", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_function_is_called_as_its_class()
    {
        foreach (var (type, method) in Functions())
            method.GetCustomAttribute<FunctionAttribute>()!.Name.ShouldBe(type.Name);
    }

    /// <summary>A changed route, method, key level, schedule or queue is somebody's interface: it is changed here on purpose (`GOLDEN=rewrite`) or not at all.</summary>
    [Fact]
    public void Names_routes_methods_keys_schedules_and_queues_are_those_agreed_on()
    {
        var golden = Path.Combine(Repository.Root, "tests", "Pipeline.Conventions.Tests", "Golden", "triggers.txt");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "rewrite") File.WriteAllLines(golden, TriggerMetadata.Lines);

        TriggerMetadata.Lines.ShouldBe(File.ReadAllLines(golden));
    }

    [Fact]
    public void A_timer_tells_its_frame_how_often_its_schedule_has_it_come()
    {
        foreach (var (type, method) in Functions())
        {
            if (method.GetParameters().Select(each => each.GetCustomAttribute<TimerTriggerAttribute>()).FirstOrDefault(each => each is not null) is not { } timer) continue;
            var schedule = CrontabSchedule.Parse(timer.Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
            var first = schedule.GetNextOccurrence(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            var told = Told().Match(Repository.Read($"functions/Pipeline.Functions/Triggers/{type.Name}.cs"));
            told.Success.ShouldBeTrue(type.Name);
            var number = int.Parse(told.Groups["number"].Value, CultureInfo.InvariantCulture);

            (told.Groups["unit"].Value switch
            {
                "Minutes" => TimeSpan.FromMinutes(number),
                "Hours" => TimeSpan.FromHours(number),
                _ => TimeSpan.FromDays(number),
            }).ShouldBe(schedule.GetNextOccurrence(first) - first, type.Name);
            told.Groups["name"].Value.ShouldBe(type.Name);
        }
    }

    [Fact]
    public void The_readme_lists_every_route_with_its_method()
    {
        var readme = Repository.Read("README.md") + Repository.Read("functions/README.md");
        foreach (var (type, method) in Functions())
        {
            if (method.GetParameters().Select(each => each.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(each => each is not null) is not { } http)
                continue;
            var route = Constraint().Replace(http.Route!, "");
            readme.ShouldContain($"`{http.Methods![0].ToUpperInvariant()} /{route}`", customMessage: type.Name);
        }
    }

    private static IEnumerable<(Type Type, MethodInfo Method)> Functions() =>
        typeof(Functions.Composition).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FunctionAttribute))).Select(method => (type, method)));

    [GeneratedRegex(@"frame\.RunAsync\(nameof\((?<name>\w+)\), TimeSpan\.From(?<unit>Minutes|Hours|Days)\((?<number>\d+)\),")]
    private static partial Regex Told();

    [GeneratedRegex(@":regex\(.*?\)\)?(?=\})")]
    private static partial Regex Constraint();
}
