using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Policy;

/// <summary>SPDX license exceptions that let other code link to the covered code, or use what it generates, under any licence.
/// An exception that is not here lifts nothing.</summary>
internal static class LinkingExceptions
{
    private static readonly HashSet<string> Ids = new(StringComparer.OrdinalIgnoreCase)
    {
        "Classpath-exception-2.0",
        "eCos-exception-2.0",
        "FLTK-exception",
        "freertos-exception-2.0",
        "GCC-exception-2.0",
        "GCC-exception-3.1",
        "GNAT-exception",
        "GPL-3.0-linking-exception",
        "GPL-3.0-linking-source-exception",
        "LGPL-3.0-linking-exception",
        "Libtool-exception",
        "Linux-syscall-note",
        "LLVM-exception",
        "mif-exception",
        "Nokia-Qt-exception-1.1",
        "OCaml-LGPL-linking-exception",
        "OpenJDK-assembly-exception-1.0",
        "Qt-LGPL-exception-1.1",
        "Swift-exception",
        "u-boot-exception-2.0",
        "WxWindows-exception-3.1",
    };

    public static bool Lifts(string? exception) => exception is not null && Ids.Contains(exception);
}
