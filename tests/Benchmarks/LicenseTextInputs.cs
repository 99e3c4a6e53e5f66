using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace LicenseGuard.Benchmarks;

/// <summary>Licence files to measure with: real ones where the folder <c>shared</c> stands beside the checkout, made-up ones elsewhere.</summary>
internal static class LicenseTextInputs
{
    private static readonly string[] Words =
    [
        "permission", "is", "hereby", "granted", "free", "of", "charge", "to", "any", "person", "the", "software", "license", "and", "without",
        "warranty", "not", "copyright", "holder", "may", "use", "redistribution", "source", "notice", "conditions", "above", "liable", "commercial",
    ];

    /// <summary>The files' bytes, always in the same order.</summary>
    public static List<byte[]> Read(out string name)
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            var folder = Path.Combine(up.FullName, "shared", "data", "corpus", "files");
            if (!Directory.Exists(folder)) continue;
            var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
            Array.Sort(files, StringComparer.Ordinal);
            name = files.Length + " licence files";
            return new List<byte[]>(Array.ConvertAll(files, File.ReadAllBytes));
        }

        name = "500 made-up texts";
        var random = new Random(1);
        var texts = new List<byte[]>();
        for (var i = 0; i < 500; i++)
        {
            var text = new StringBuilder();
            for (var word = random.Next(100, 4000); word > 0; word--)
                text.Append(Words[random.Next(Words.Length)]).Append(word % 12 == 0 ? ".\n" : " ");
            texts.Add(Encoding.UTF8.GetBytes(text.ToString()));
        }

        return texts;
    }
}
