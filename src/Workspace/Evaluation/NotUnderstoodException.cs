namespace Workspace.Evaluation;

/// <summary>A text of a project file says something that only MSBuild itself could work out. The message is for a person.</summary>
internal sealed class NotUnderstoodException(string message) : Exception(message);
