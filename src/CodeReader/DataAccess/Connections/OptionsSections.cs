using CodeReader.DataAccess.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Connections;

/// <summary>Finds the section of the configuration that an options object is read from.</summary>
internal sealed class OptionsSections(SourceSet sources)
{
    private static readonly string[] Endings = ["Options", "Settings", "Configuration", "Config"];

    private readonly WrittenValues values = new(sources);
    private readonly ConstantTexts texts = new(sources);

    /// <summary>The section of an options object; null when the expression is none.</summary>
    public string? Of(ExpressionSyntax options, SemanticModel model, BoundArguments arguments) => Of(options, model, arguments, 0);

    private string? Of(ExpressionSyntax options, SemanticModel model, BoundArguments arguments, int depth)
    {
        if (depth > 6)
        {
            return null;
        }

        switch (options)
        {
            case InvocationExpressionSyntax call:
                return OfCall(call, model);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "CurrentValue" } wrapped:
                return Of(wrapped.Expression, model, arguments, depth + 1) ?? OfType(model.GetTypeInfo(wrapped.Expression).Type);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                ISymbol? symbol = model.GetSymbolInfo(options).Symbol;
                if (symbol is IParameterSymbol parameter && arguments.Find(parameter) is { } argument)
                {
                    return Of(argument.Expression, argument.Model, argument.Arguments, depth + 1);
                }

                return (symbol is ILocalSymbol or IFieldSymbol ? values.Of(symbol).Select(v => Of(v.Expression, v.Model, arguments, depth + 1)).FirstOrDefault(s => s is not null) : null)
                    ?? OfType(model.GetTypeInfo(options).Type);
            case PostfixUnaryExpressionSyntax suppressed:
                return Of(suppressed.Operand, model, arguments, depth + 1);
            case ParenthesizedExpressionSyntax parenthesized:
                return Of(parenthesized.Expression, model, arguments, depth + 1);
            default:
                return OfType(model.GetTypeInfo(options).Type);
        }
    }

    // services.GetOptions<PostgresOptions>("postgres"), configuration.GetSection("Postgres").Get<PostgresOptions>()
    private string? OfCall(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.CalledNameSyntax() is not GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } types })
        {
            return null;
        }

        string? named = call.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(c => c.ArgumentList.Arguments.Count == 1)
            .Select(c => texts.Of(c.ArgumentList.Arguments[0].Expression, model))
            .Where(t => t.Count == 1 && t[0].Length > 0 && t[0].IndexOf(Sql.SqlTokenizer.Hole) < 0)
            .Select(t => t[0]).FirstOrDefault();
        return named ?? OfType(model.GetTypeInfo(types[0]).Type);
    }

    /// <summary>The section that a type says it is bound to, or the one named like it. Only types whose name says that they are options have one.</summary>
    private static string? OfType(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } wrapper && wrapper.Name.IndexOf("Options", StringComparison.Ordinal) >= 0)
        {
            type = wrapper.TypeArguments[0];
        }

        if (type is null || !Endings.Any(e => type.Name.EndsWith(e, StringComparison.Ordinal)) || type.TypeKind == TypeKind.Interface)
        {
            return null;
        }

        // Options of packages are no sections of this system, unless their package is unknown.
        return type.IsInSource()
            ? type.GetMembers().OfType<IFieldSymbol>()
                .Where(f => f is { IsConst: true, ConstantValue: string } && f.Name is "Section" or "SectionName" or "Position" or "Key" or "ConfigurationSection" or "SectionKey")
                .Select(f => (string)f.ConstantValue!).FirstOrDefault() ?? type.Name
            : type.IsUnknown() ? type.Name : null;
    }
}
