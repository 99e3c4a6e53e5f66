using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Turns the blocks of apis/*.txt into libraries: <c>library assembly</c>, then one line per member that names a
/// model (<c>loads</c> or <c>names</c> type, member, parameter) or stands for one (<c>constant</c> type, member, name).</summary>
internal static class ApiReader
{
    public static void Read(List<DataBlock> blocks, List<Deferred<ApiLibrary>> libraries)
    {
        foreach (var block in blocks)
        {
            if (block.Kind != "library")
                throw block.Bad("expected 'library', not '" + block.Kind + "'");
            libraries.Add(new Deferred<ApiLibrary>(block.Name, () => ReadBlock(block)));
        }
    }

    private static ApiLibrary ReadBlock(DataBlock block)
    {
        var assembly = block.Name;
        string? provider = null;
        List<ApiMember> members = [];
        List<ApiConstant> constants = [];
        foreach (var line in block.Lines)
        {
            switch (line.Key)
            {
                case "provider":
                    provider = line.Value;
                    break;
                case "assembly":
                    assembly = line.Value == "any"
                        ? ""
                        : throw line.Bad("assembly can only be 'any'; else the library's name is it");
                    break;
                case "loads":
                case "names":
                    var names = Three(line);
                    members.Add(new ApiMember(
                        names[0], names[1], names[2], line.Key == "loads" ? ApiUse.LoadsFile : ApiUse.NamesHostedModel));
                    break;
                case "constant":
                    var constant = Three(line);
                    constants.Add(new ApiConstant(constant[0], constant[1], constant[2]));
                    break;
                default:
                    throw line.Bad("'" + line.Key + "' is not understood");
            }
        }

        if (members.Count == 0)
            throw block.Bad("'" + block.Name + "' has no member");
        return new ApiLibrary(assembly, provider, members.ToArray()) { Constants = constants.ToArray() };
    }

    private static string[] Three(DataLine line)
    {
        var words = ModelReader.Split(line.Value);
        return words.Length == 3 ? words : throw line.Bad("expected three words after '" + line.Key + "'");
    }
}
