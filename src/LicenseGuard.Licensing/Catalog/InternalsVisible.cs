using System.Runtime.CompilerServices;

// The readers take any text in the tests, so that bad data can be tried; the public door reads only what is embedded.
[assembly: InternalsVisibleTo("LicenseGuard.Licensing.Tests")]
