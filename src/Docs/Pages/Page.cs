namespace Docs.Pages;

/// <summary>A page to be written.</summary>
/// <param name="Path">Its path relative to the pages' folder, with <c>/</c>, in letters that every file system keeps.</param>
/// <param name="Text">Its whole text; lines end with <c>\n</c>.</param>
public sealed record Page(string Path, string Text);
