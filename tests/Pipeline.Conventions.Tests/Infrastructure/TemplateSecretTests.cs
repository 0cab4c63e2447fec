using System.Text.Json.Nodes;

namespace Pipeline.Conventions.Tests.Infrastructure;

/// <summary>PSRule's Azure.Deployment rules: a deployment's parameters, outputs and nested templates are kept by Azure for many to read.</summary>
[Collection(nameof(InfrastructureFixture))]
public sealed class TemplateSecretTests(CompiledInfrastructure infrastructure)
{
    private static readonly Dictionary<string, string> NamesOfSecretsOnly = new()
    {
        ["formSecrets"] = "Names of secrets in the vault.",
        ["keyVaultName"] = "The name of the vault.",
    };

    [Fact]
    public void Nothing_in_the_template_reads_a_key()
    {
        Bicep.SkipUnlessItRuns();

        var expressions = infrastructure.Template.Everything().OfType<JsonValue>().Select(value => value.ToString()).ToList();

        expressions.Count.ShouldBeGreaterThan(100);
        foreach (var reader in new[] { "listKeys(", "listAccountSas(", "listServiceSas(", "listSecrets(", "getSecret(" })
            expressions.ShouldAllBe(text => !text.Contains(reader, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_parameter_that_sounds_like_a_secret_is_a_secure_one()
    {
        Bicep.SkipUnlessItRuns();
        string[] sounds = ["secret", "password", "key", "token", "credential"];

        var parameters = infrastructure.Template.Everything().Select(node => node.At("parameters")).OfType<JsonObject>()
            .SelectMany(group => group)
            .Where(parameter => parameter.Value is JsonObject definition && definition.ContainsKey("type")).ToList();
        var open = parameters.Where(parameter => !parameter.Value.Text("type")!.StartsWith("secure", StringComparison.Ordinal))
            .Select(parameter => parameter.Key).Where(name => sounds.Any(sound => name.Contains(sound, StringComparison.OrdinalIgnoreCase))).Distinct();

        open.ShouldBe(NamesOfSecretsOnly.Keys, ignoreOrder: true);
    }

    [Fact]
    public void No_output_is_a_secret()
    {
        Bicep.SkipUnlessItRuns();

        infrastructure.Template.At("outputs")!.AsObject().Select(output => output.Key)
            .ShouldBe(["functionAppName", "functionAppHost", "keyVaultName", "storageAccountName"], ignoreOrder: true);
    }

    [Fact]
    public void A_module_evaluates_its_own_expressions()
    {
        Bicep.SkipUnlessItRuns();

        var modules = infrastructure.Template.Everything().Where(node => node.Text("type") == "Microsoft.Resources/deployments").ToList();

        modules.Count.ShouldBeGreaterThan(5);
        modules.ShouldAllBe(module => module.Text("properties.expressionEvaluationOptions.scope") == "inner");
    }
}
