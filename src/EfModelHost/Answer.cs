using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using EfModelReader.DesignTime;
#if NET8_0_OR_GREATER
using System.Text.Json.Serialization.Metadata;
#endif

namespace EfModelHost;

/// <summary>The pipe to the reader: one message a line. Nothing that the service writes can come between.</summary>
internal sealed class Answer : IDisposable
{
#if NET8_0_OR_GREATER
    // Services that are meant for trimming switch reflection off; the resolver is named so that it works all the same.
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
#else
    private static readonly JsonSerializerOptions Options = new();
#endif
    private readonly AnonymousPipeClientStream pipe;

    /// <summary>Opens the pipe.</summary>
    /// <param name="handle">The handle that the reader gave.</param>
    public Answer(string handle)
    {
        pipe = new AnonymousPipeClientStream(PipeDirection.Out, handle);
    }

    /// <summary>Says something; it has left this process when this returns.</summary>
    public void Write(HostMessage message)
    {
        byte[] line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message, Options) + "\n");
        pipe.Write(line, 0, line.Length);
        pipe.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => pipe.Dispose();
}
