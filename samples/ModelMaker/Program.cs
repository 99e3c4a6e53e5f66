using System;
using System.IO;

namespace ModelMaker;

/// <summary>Writes the model files of the sample ModelShop: <c>dotnet run --project samples/ModelMaker -- folder</c>.
/// The same bytes each time.</summary>
public static class Program
{
    /// <summary>Writes all files of <see cref="SampleModels"/> into the folder that the one argument names.</summary>
    /// <returns>0, or 1 when the argument is missing.</returns>
    public static int Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Length != 1)
        {
            Console.Error.WriteLine("usage: ModelMaker <folder>");
            return 1;
        }

        Directory.CreateDirectory(args[0]);
        foreach ((string name, byte[] content) in SampleModels.All())
        {
            File.WriteAllBytes(Path.Combine(args[0], name), content);
            Console.WriteLine($"{name}: {content.Length} bytes");
        }

        return 0;
    }
}
