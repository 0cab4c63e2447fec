using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Pipeline.Adapters.Forms;
using Pipeline.Adapters.Forms.Native;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;
using Pipeline.Core.Telemetry;
using Pipeline.SelfHost.Demo.Season;

namespace Pipeline.Benchmarks;

/// <summary>What the webhook door does with an evaluation before storage: prove, read, check, hash, and tell of it while nobody listens.</summary>
[MemoryDiagnoser]
public class IntakeBenchmarks
{
    private const string Secret = "whsec_YmVuY2htYXJrLXNlY3JldC1vZi10aGlydHktdHdvLWI=";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_612_137_600);

    private readonly NativeForm form = new();
    private readonly FormDefinition definition = new("bench", "kundeserviceprisen-2021", "native", ["bench"], 300);
    private Programme programme = null!;
    private Evaluation evaluation = null!;
    private HookRequest request = null!;

    [GlobalSetup]
    public void Setup()
    {
        var season = new SeasonGenerator(SeasonShape.Kundeserviceprisen2021, 2021);
        programme = season.Definition.Programme;
        evaluation = season.Stream().First();
        var body = EvaluationWriter.Write(evaluation);
        var seconds = Now.ToUnixTimeSeconds();
        request = new HookRequest(
            new Dictionary<string, string>
            {
                [StandardWebhooks.IdHeader] = "msg",
                [StandardWebhooks.TimestampHeader] = $"{seconds}",
                [StandardWebhooks.SignatureHeader] = StandardWebhooks.Sign(Secret, "msg", seconds, body),
            },
            body,
            Now);
    }

    [Benchmark]
    public async Task<HookReading> Prove_and_read() => form.FindForgery(definition, [Secret], request) is { } forgery
        ? throw new InvalidOperationException(forgery)
        : await form.ReadAsync(definition, null, request.Content, CancellationToken.None);

    [Benchmark]
    public string? Tell_nobody()
    {
        var began = Stopwatch.GetTimestamp();
        using var webhook = PipelineTrace.Start(SpanNames.Webhook)?.SetTag(AttributeNames.Form, "bench");
        using var take = PipelineTrace.Start(SpanNames.Take)?.SetTag(AttributeNames.Count, 1);
        PipelineMeter.Evaluation(programme.Id, "hook", "stored");
        PipelineMeter.Webhook("bench", "stored", Stopwatch.GetElapsedTime(began));
        return TraceParent.Current;
    }

    [Benchmark]
    public (int, string) Check_and_hash() => (EvaluationCheck.Against(programme, evaluation).Count, EvaluationHash.Of(evaluation));
}
