using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Core.Erasures;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>Reads what is to be erased from a programme, has it done and answers with the proof.</summary>
public sealed class ErasureDoor(ProgrammeCatalogue programmes, IErasureRegister register, ErasePerson erase, EraseAgain again)
{
    public async Task<IActionResult> EraseAsync(string programme, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(programme, cancellationToken) is not { } known) return Unknown(programme);
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
        if (ErasureBody.Read(body, out var faults) is not { } asked) return Faults.In("erasure", StatusCodes.Status422UnprocessableEntity, faults);
        var (record, proof) = await erase.EraseAsync(known.Programme, asked, cancellationToken);
        return Answer.Json(StatusCodes.Status200OK, ErasureAnswer.Of(record, proof));
    }

    public async Task<IActionResult> AgainAsync(string programme, CancellationToken cancellationToken) =>
        await programmes.FindAsync(programme, cancellationToken) is null
            ? Unknown(programme)
            : Answer.Json(StatusCodes.Status200OK, ErasureAnswer.Of(await again.RunAsync(programme, cancellationToken)));

    public async Task<IActionResult> ListAsync(string programme, CancellationToken cancellationToken) =>
        await programmes.FindAsync(programme, cancellationToken) is null
            ? Unknown(programme)
            : Answer.Json(StatusCodes.Status200OK, new { erasures = (await register.ListAsync(programme, cancellationToken)).Select(ErasureAnswer.Of) });

    private static Answer Unknown(string programme) => Faults.Unknown($"There is no programme '{programme}'.");
}
