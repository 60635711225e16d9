using CodeReader.Lineage.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Values;

/// <summary>The code behind a delegate: a lambda with the variables around it, or a method with its receiver.</summary>
internal sealed record Closure(IAnonymousFunctionOperation? Lambda, IMethodSymbol Method, Frame? Around, Value? Receiver);
