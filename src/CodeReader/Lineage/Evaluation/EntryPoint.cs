using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Evaluation;

/// <summary>Starts a run in the member around a node, on values from outside.</summary>
internal sealed class EntryPoint(Interpreter interpreter)
{
    /// <summary>Runs the member around a node, or the top-level statements of its file.</summary>
    public void Run(SyntaxNode node)
    {
        switch (node.AncestorsAndSelf().FirstOrDefault(IsMember))
        {
            case GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }:
                foreach (GlobalStatementSyntax statement in unit.Members.OfType<GlobalStatementSyntax>())
                {
                    interpreter.Evaluate(interpreter.Code.Bodies.Operation(statement.Statement));
                }

                break;
            case BasePropertyDeclarationSyntax property when AccessorAround(property, node) is { } accessor:
                Run(accessor);
                break;
            case EqualsValueClauseSyntax initializer:
                interpreter.Evaluate(interpreter.Code.Bodies.Operation(initializer.Value));
                break;
            case { } member when interpreter.Code.Bodies.Model(member).GetDeclaredSymbol(member) is IMethodSymbol method:
                Run(method);
                break;
        }

        interpreter.RunPending();
    }

    /// <summary>Runs a method on values from outside.</summary>
    public void Run(IMethodSymbol method, Func<IParameterSymbol, Value?>? given = null)
    {
        Frame frame = new(method, InstanceOf(method));
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            frame.Declare(parameter, given?.Invoke(parameter) ?? interpreter.Outside(parameter.Type, parameter));
        }

        interpreter.Entering.Run(method, frame);
    }

    private static bool IsMember(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax or GlobalStatementSyntax or BasePropertyDeclarationSyntax => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } } => true,
        _ => false,
    };

    private IMethodSymbol? AccessorAround(BasePropertyDeclarationSyntax property, SyntaxNode node)
    {
        SemanticModel model = interpreter.Code.Bodies.Model(property);
        SyntaxNode? accessor = node.AncestorsAndSelf().FirstOrDefault(a => a is AccessorDeclarationSyntax);
        return accessor is not null
            ? model.GetDeclaredSymbol(accessor) as IMethodSymbol
            : (model.GetDeclaredSymbol(property) as IPropertySymbol)?.GetMethod;
    }

    private Value? InstanceOf(IMethodSymbol method) =>
        method.IsStatic || method.ContainingType is not { } type ? null
        : interpreter.Code.Entities.IsEntity(type) ? Value.Of(type)
        : interpreter.Service(type);
}
