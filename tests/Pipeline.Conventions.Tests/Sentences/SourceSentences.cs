using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pipeline.Core;

namespace Pipeline.Conventions.Tests.Sentences;

/// <summary>
/// The sentences that the source writes, by their forms: what is given where `[Sentence]` asks for one. A hole that is chosen among words written there counts as
/// sentences of its own. What is passed on from another such place is a sentence already; anything else is listed as a text of unknown origin.
/// </summary>
internal sealed class SourceSentences
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private const string Mark = "Sentence";

    private readonly HashSet<string> asking;
    private readonly List<(string Form, string Place)> forms = [];
    private readonly List<string> unknown = [];

    private SourceSentences(HashSet<string> asking) => this.asking = asking;

    /// <summary>Each form with a place that writes it.</summary>
    public IReadOnlyList<(string Form, string Place)> Forms => forms;

    /// <summary>Texts that are given for a sentence, and of which the source does not tell what they say.</summary>
    public IReadOnlyList<string> Unknown => unknown;

    /// <summary>Reads the C# below the folders, but for those files of which the predicate says that they do not count.</summary>
    public static SourceSentences Read(IEnumerable<string> folders, Func<string, bool> counts)
    {
        var trees = folders.SelectMany(folder => Repository.Files(folder, "*.cs")).Select(path => CSharpSyntaxTree.ParseText(Repository.Read(path), path: path))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings)).ToList();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Pipeline.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("sentences", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var sentences = new SourceSentences(Asking(trees));
        foreach (var tree in trees.Where(tree => counts(tree.FilePath))) sentences.Read(compilation.GetSemanticModel(tree), tree);
        return sentences;
    }

    private void Read(SemanticModel model, SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (node is MethodDeclarationSyntax method && HasMark(method.AttributeLists)) ReadResults(model, method);
            else if (ArgumentsOf(node) is { Arguments.Count: > 0 } given && MayAsk(node) && model.GetSymbolInfo(node).Symbol is IMethodSymbol called)
                foreach (var (at, each) in given.Arguments.Index())
                    if (ParameterOf(called, each, at) is { } parameter && IsSentence(parameter)) Take(model, each.Expression);
        }
    }

    private void ReadResults(SemanticModel model, MethodDeclarationSyntax method)
    {
        if (method.ExpressionBody is { } body) Take(model, body.Expression);
        foreach (var back in method.Body?.DescendantNodes().OfType<ReturnStatementSyntax>() ?? [])
            if (back.Expression is { } returned) Take(model, returned);
    }

    /// <summary>By its name alone, which is quicker to tell than what it means.</summary>
    private bool MayAsk(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => asking.Contains(member.Name.Identifier.Text),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } => asking.Contains(name.Identifier.Text),
        ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax type } => asking.Contains(type.Right.Identifier.Text),
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax type } => asking.Contains(type.Identifier.Text),
        _ => true,
    };

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.ArgumentList,
        BaseObjectCreationExpressionSyntax made => made.ArgumentList,
        PrimaryConstructorBaseTypeSyntax made => made.ArgumentList,
        ConstructorInitializerSyntax made => made.ArgumentList,
        _ => null,
    };

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, int at) => argument.NameColon is { } named
        ? method.Parameters.FirstOrDefault(each => each.Name == named.Name.Identifier.Text)
        : at < method.Parameters.Length ? method.Parameters[at] : null;

    /// <summary>The names of what has a marked parameter: methods, and types by their constructors.</summary>
    private static HashSet<string> Asking(IEnumerable<SyntaxTree> trees) =>
    [
        .. from tree in trees
           from parameter in tree.GetRoot().DescendantNodes().OfType<ParameterSyntax>()
           where HasMark(parameter.AttributeLists)
           select parameter.Parent!.Parent switch
           {
               MethodDeclarationSyntax method => method.Identifier.Text,
               ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
               BaseTypeDeclarationSyntax type => type.Identifier.Text,
               _ => throw new NotSupportedException($"A sentence is asked for where nobody looks: {PlaceOf(parameter)}"),
           },
    ];

    private static bool HasMark(SyntaxList<AttributeListSyntax> lists) => lists.SelectMany(list => list.Attributes).Any(each => each.Name.ToString() == Mark);

    private void Take(SemanticModel model, ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                Take(model, inner.Expression);
                break;
            case ConditionalExpressionSyntax choice:
                Take(model, choice.WhenTrue);
                Take(model, choice.WhenFalse);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either:
                Take(model, either.Left);
                Take(model, either.Right);
                break;
            case SwitchExpressionSyntax choices:
                foreach (var arm in choices.Arms) Take(model, arm.Expression);
                break;
            case ThrowExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression }:
                break;
            case InterpolatedStringExpressionSyntax sentence:
                Add(FormOf(model, sentence), sentence);
                break;
            case ConditionalAccessExpressionSyntax access:
                Take(model, access.WhenNotNull);
                break;
            case InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method:
                if (method.Name is "Invariant" or "Create" && call.ArgumentList.Arguments[^1].Expression is InterpolatedStringExpressionSyntax formatted) Take(model, formatted);
                else if (!ReturnsSentence(method) && method is not { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String }) Note(expression);
                break;
            default:
                if (model.GetConstantValue(expression) is { HasValue: true, Value: string text }) Add(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), expression);
                else if (Written(model, expression) is { } written) Take(model, written);
                else if (!IsPassedOn(model, expression)) Note(expression);
                break;
        }
    }

    private string FormOf(SemanticModel model, InterpolatedStringExpressionSyntax sentence)
    {
        var (form, holes) = ("", 0);
        foreach (var content in sentence.Contents)
        {
            if (content is InterpolatedStringTextSyntax text) form += text.TextToken.ValueText;
            else if (content is InterpolationSyntax hole)
            {
                if (model.GetConstantValue(hole.Expression) is { HasValue: true, Value: string fixedText })
                {
                    form += fixedText;
                    continue;
                }

                if (IsChosen(hole.Expression)) Take(model, hole.Expression);
                form += $"{{{holes++}}}";
            }
        }

        return form;
    }

    private static bool IsChosen(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => IsChosen(inner.Expression),
        ConditionalExpressionSyntax choice => IsWords(choice.WhenTrue) || IsWords(choice.WhenFalse),
        SwitchExpressionSyntax choices => choices.Arms.Any(arm => IsWords(arm.Expression)),
        _ => false,
    };

    private static bool IsWords(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax || IsChosen(expression);

    /// <summary>A parameter that is marked, or the property or variable that a marked one of a record gave.</summary>
    private static bool IsPassedOn(SemanticModel model, ExpressionSyntax expression) => model.GetSymbolInfo(expression).Symbol switch
    {
        IParameterSymbol parameter => IsSentence(parameter),
        IPropertySymbol property => property.ContainingType.InstanceConstructors.SelectMany(each => each.Parameters).Any(each => each.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase) && IsSentence(each)),
        ILocalSymbol local => local.DeclaringSyntaxReferences.Any(each => each.GetSyntax().FirstAncestorOrSelf<RecursivePatternSyntax>() is not null),
        _ => false,
    };

    /// <summary>What a field or variable of this file is given where it is declared.</summary>
    private static ExpressionSyntax? Written(SemanticModel model, ExpressionSyntax expression) =>
        model.GetSymbolInfo(expression).Symbol is { Kind: SymbolKind.Field or SymbolKind.Local } symbol
            ? symbol.DeclaringSyntaxReferences.Select(each => each.GetSyntax()).OfType<VariableDeclaratorSyntax>()
                .FirstOrDefault(each => each.SyntaxTree == expression.SyntaxTree)?.Initializer?.Value
            : null;

    private static bool IsSentence(IParameterSymbol parameter) => parameter.GetAttributes().Any(IsMark);

    private static bool ReturnsSentence(IMethodSymbol method) => method.OriginalDefinition.GetReturnTypeAttributes().Any(IsMark);

    private static bool IsMark(AttributeData attribute) => attribute.AttributeClass?.Name == nameof(SentenceAttribute);

    private void Add(string form, SyntaxNode at) => forms.Add((form, PlaceOf(at)));

    private void Note(ExpressionSyntax expression) => unknown.Add($"{PlaceOf(expression)}: {expression}");

    private static string PlaceOf(SyntaxNode node) => $"{node.SyntaxTree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
