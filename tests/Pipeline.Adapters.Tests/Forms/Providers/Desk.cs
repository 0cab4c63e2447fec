using System.Security.Cryptography;
using System.Text;
using Pipeline.Adapters.Forms;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Adapters.Tests.Forms.Providers;

/// <summary>A form of one provider about the small award, whose questions are called `q-` and the question's id unless a test says otherwise.</summary>
internal sealed class Desk(IFormProvider provider, string mapping)
{
    public const string Secret = "whsec_q83vASNFZ4mrze8BI0VniavN7wEjRWeJq80=";

    public static readonly DateTimeOffset Now = new(2026, 1, 14, 12, 0, 0, TimeSpan.FromHours(1));

    public static readonly Programme Programme = new ProgrammeBuilder().Build();

    public FormDefinition Form { get; } = Define(provider, mapping);

    public string? FindForgery(string body, string secret = Secret, string? token = null, params (string Name, string Value)[] headers) =>
        provider.FindForgery(Form, [secret], new HookRequest(
            headers.ToDictionary(header => header.Name, header => header.Value), Encoding.UTF8.GetBytes(body), Now, token));

    /// <summary>Null when headers and bytes prove the webhook genuine by the secret.</summary>
    public string? FindForgery(byte[] body, IReadOnlyDictionary<string, string> headers) => provider.FindForgery(Form, [Secret], new HookRequest(headers, body, Now));

    public Task<HookReading> ReadAsync(string body, string contentType = "application/json", string? access = null) =>
        ReadAsync(Encoding.UTF8.GetBytes(body), contentType, access);

    public Task<HookReading> ReadAsync(byte[] body, string contentType, string? access) => ReadHook.ReadAsync(
        new KnownForm(Form, provider), access, new HookBody(contentType, body, Now),
        (_, _) => Task.FromResult<Programme?>(Programme), TestContext.Current.CancellationToken);

    /// <summary>The evaluation, which must fit the programme.</summary>
    public async Task<Evaluation> EvaluateAsync(string body, string contentType = "application/json")
    {
        var reading = await ReadAsync(body, contentType);
        if (reading is HookReading.Unreadable(var faults)) faults.ShouldBeEmpty();
        var evaluation = reading.ShouldBeOfType<HookReading.Read>().Evaluation;
        EvaluationCheck.Against(Programme, evaluation).ShouldBeEmpty();
        return evaluation;
    }

    public async Task<IReadOnlyList<string>> FaultsAsync(string body, string contentType = "application/json") =>
        [.. (await ReadAsync(body, contentType)).ShouldBeOfType<HookReading.Unreadable>().Faults.Select(fault => fault.Pointer)];

    public static (string Name, string Value)[] Standard(string body, DateTimeOffset at, string secret = Secret) =>
    [
        (StandardWebhooks.IdHeader, "msg_1"),
        (StandardWebhooks.TimestampHeader, $"{at.ToUnixTimeSeconds()}"),
        (StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(secret, "msg_1", at.ToUnixTimeSeconds(), Encoding.UTF8.GetBytes(body))),
    ];

    public static string Sha256(string body, string secret = Secret) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));

    private static FormDefinition Define(IFormProvider provider, string mapping)
    {
        var reading = new FormReader(provider).Read(Encoding.UTF8.GetBytes(
            $$"""{ "id": "form", "programme": "eksempelprisen-2026", "provider": "{{provider.Name}}", "secrets": ["s"]{{(mapping.Length > 0 ? "," : "")}} {{mapping}} }"""));
        reading.Faults.ShouldBeEmpty();
        return reading.Form!;
    }
}
