using System.Reflection;
using System.Text.RegularExpressions;

namespace Pipeline.Conventions.Tests;

public sealed partial class CodeTests
{
    private static readonly Assembly[] Production =
    [
        typeof(Core.Fault).Assembly, typeof(Rendering.RenderingOptions).Assembly, typeof(Adapters.Tables.TableNames).Assembly,
        typeof(Functions.Composition).Assembly,
    ];

    [Fact]
    public void A_file_declares_one_public_type()
    {
        // The worker's attributes are one contract, copied as one.
        var crowded = Repository.Files("functions", "*.cs").Where(path => !path.EndsWith("/WorkerContract.cs", StringComparison.Ordinal))
            .Where(path => PublicType().Count(Repository.Read(path)) > 1);

        crowded.ShouldBeEmpty();
    }

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        var open = Production.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsGenerated(type));

        open.Select(type => type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Asynchronous_methods_of_the_core_take_a_cancellation_token_last_and_required()
    {
        var methods = typeof(Core.Fault).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType));

        foreach (var method in methods)
        {
            var last = method.GetParameters().LastOrDefault();
            var name = $"{method.DeclaringType!.Name}.{method.Name}";
            method.Name.ShouldEndWith("Async", customMessage: name);
            last.ShouldNotBeNull(name).ParameterType.ShouldBe(typeof(CancellationToken), name);
            last.HasDefaultValue.ShouldBeFalse(name);
        }
    }

    [Fact]
    public void Nothing_is_left_unfinished_or_swallowed()
    {
        var words = Repository.Files("functions", "*.cs").Concat(Repository.Files("templates", "*.scriban-*"))
            .SelectMany(path => Repository.Lines(path).Select((line, index) => (Place: $"{path}:{index + 1}", Line: line)))
            .Where(line => Unfinished().IsMatch(line.Line));

        words.ShouldBeEmpty();
    }

    [Fact]
    public void Table_filters_are_never_put_together_as_strings()
    {
        var filters = Repository.Files("functions/Pipeline.Adapters", "*.cs").Where(path => StringFilter().IsMatch(Repository.Read(path)));

        filters.ShouldBeEmpty();
    }

    [Fact]
    public void Words_to_avoid_are_no_type_names()
    {
        var avoided = GlossaryRow().Matches(Repository.Read("functions/GLOSSARY.md"))
            .SelectMany(row => row.Groups["avoid"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.Replace(" ", "", StringComparison.Ordinal)).ToList();
        avoided.Count.ShouldBeGreaterThan(10);

        var names = Production.SelectMany(assembly => assembly.GetExportedTypes()).Select(type => type.Name);

        names.Where(name => avoided.Contains(name, StringComparer.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.DeclaringType is { } outer && IsGenerated(outer)
        || type.GetCustomAttributes().Any(attribute => attribute.GetType().Name.Contains("Generated", StringComparison.Ordinal));

    [GeneratedRegex(@"^public (?:[a-z]+ )*(?:class|record|struct|interface|enum) ", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"TODO|FIXME|HACK|NotImplementedException|catch\s*(\(Exception\))?\s*\{\s*\}|\bfor now\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex("\\$?\"[^\"]*(PartitionKey|RowKey) (eq|ge|gt|le|lt) '")]
    private static partial Regex StringFilter();

    [GeneratedRegex(@"^\|[^|]+\|[^|]+\|(?<avoid>[^|]*)\|\s*$", RegexOptions.Multiline)]
    private static partial Regex GlossaryRow();
}
