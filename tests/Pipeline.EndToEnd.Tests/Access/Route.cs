using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace Pipeline.EndToEnd.Tests.Access;

/// <summary>An HTTP function as its attributes declare it, with an address that fits its route.</summary>
internal sealed partial record Route(string Function, AuthorizationLevel Level, string Method, string Address)
{
    private const string AnyToken = "AAAAAAAAAAAAAAAAAAAAAA";

    public static IReadOnlyList<Route> All { get; } =
    [
        .. from type in typeof(Functions.Composition).Assembly.GetExportedTypes()
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           let http = method.GetParameters().Select(each => each.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(each => each is not null)
           where http is not null
           from verb in http.Methods!
           select new Route(function.Name, http.AuthLevel, verb.ToUpperInvariant(), "/" + AddressOf(http.Route!)),
    ];

    public bool IsDesk => Address == "/desk" || Address.StartsWith("/desk/", StringComparison.Ordinal);

    private static string AddressOf(string route)
    {
        var chosen = OneOf().Replace(route, match => match.Groups["first"].Value);
        return Parameter().Replace(chosen, match => match.Groups["name"].Value switch { "token" => AnyToken, "period" => "season", _ => "unknown" });
    }

    [GeneratedRegex(@"\{\w+:regex\(\^\((?<first>[^|)]+)[^)]*\)\$\)\}")]
    private static partial Regex OneOf();

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
