using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Pipeline.SelfHost.Hosting.Triggers;

/// <summary>The two keys of the host. A function key opens functions of level Function, the admin key everything.</summary>
public sealed class FunctionKeys
{
    private const string Header = "x-functions-key";
    private const string Query = "code";

    private FunctionKeys(string? admin, string? function)
    {
        (AdminGenerated, FunctionGenerated) = (string.IsNullOrEmpty(admin), string.IsNullOrEmpty(function));
        Admin = AdminGenerated ? Generate() : admin!;
        Function = FunctionGenerated ? Generate() : function!;
    }

    public string Admin { get; }

    public string Function { get; }

    public bool AdminGenerated { get; }

    public bool FunctionGenerated { get; }

    /// <summary>`Keys:Admin` and `Keys:Function`; what is unset is generated anew at every start.</summary>
    public static FunctionKeys From(IConfiguration configuration) => new(configuration["Keys:Admin"], configuration["Keys:Function"]);

    internal bool Open(AuthorizationLevel level, HttpRequest request) => level switch
    {
        AuthorizationLevel.Anonymous => true,
        AuthorizationLevel.Function => Same(Sent(request), Function) | Same(Sent(request), Admin),
        _ => Same(Sent(request), Admin),
    };

    private static string Sent(HttpRequest request) =>
        request.Headers.TryGetValue(Header, out var header) ? header.ToString() : request.Query[Query].ToString();

    // Hashes have one length, so that neither content nor length of the key shows in the time taken.
    private static bool Same(string sent, string key) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Generate() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
