using System;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>Makes a valid assembly without types and references: what a fake package carries in lib/.</summary>
internal static class EmptyAssembly
{
    public static byte[] Create(string name, int major = 1)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(
            0, metadata.GetOrAddString(name + ".dll"), metadata.GetOrAddGuid(new Guid(0x5eed, 0, 0, new byte[8])), default, default);
        metadata.AddAssembly(metadata.GetOrAddString(name), new Version(major, 0, 0, 0), default, default, 0, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default,
            MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));

        var image = new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(metadata), ilStream: new BlobBuilder());
        var bytes = new BlobBuilder();
        image.Serialize(bytes);
        return bytes.ToArray();
    }
}
