using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>An index of licences that nobody uses, in the SPDX template syntax.</summary>
internal static class MadeUpLicenses
{
    public const string Lending =
        "<<beginOptional>>The Lending License<<endOptional>>\n\n<<var;name=\"copyright\";original=\"Copyright (c) <year> <owner>\";match=\".{0,5000}\">>\n\n"
        + "Whoever holds a copy of <<var;name=\"what\";original=\"this work\";match=\"this work|these works\">> may use, copy, change and hand on "
        + "the work and whatever is made from it, for any purpose and without paying anybody, as long as they keep to the rules below.\n\n"
        + "<<var;name=\"bullet\";original=\"1.\";match=\".{0,20}\">> Every copy that is handed on carries the notice above and these rules, and nobody who "
        + "hands it on may take them away.\n\n"
        + "<<var;name=\"bullet\";original=\"2.\";match=\".{0,20}\">> The name of <<var;name=\"who\";original=\"the owner\";match=\".+\">> is not used to praise "
        + "other works unless the owner has agreed to it in writing.\n\n"
        + "<<beginOptional>>Those who like the work are invited to send a picture postcard from the place where they live to the owner of it.<<endOptional>>\n\n"
        + "The work comes as it is and the owner promises nothing about it. The owner does not pay for any harm that comes from the work, "
        + "from its use or from the lack of it, even where such harm was to be expected by everybody.";

    /// <summary>The same with one more rule.</summary>
    public static readonly string Garden = Lending.Replace(
        "The work comes", "The work is used for growing vegetables and never for the growing of weeds.\n\nThe work comes").Replace("Lending", "Garden");

    public const string Other =
        "Everybody gets leave to read, print and keep the pages that follow as they stand. They may be sold at the price of the paper. Whoever "
        + "alters a page marks it as altered, gives their name and the day, and leaves the former wording readable beside the new one. "
        + "The publisher answers for nothing that is written on these pages.";

    public const string Header =
        "Copyright (c) <year> <owner>\n\nThis file is lent under the Lending License, version 2 or any later version. A copy of it is found at "
        + "<https://lending.example/2>.";

    public static readonly LicenseIndex Index = LicenseIndex.Read(LicenseIndexBuilder.Build(
    [
        new IndexedText("Lending-1.0", IndexedTextKind.License, Lending), new IndexedText("Garden-1.0", IndexedTextKind.License, Garden),
        new IndexedText("LicenseRef-Other", IndexedTextKind.License, Other), new IndexedText("Lending-2.0-or-later", IndexedTextKind.Header, Header),
    ]));

    /// <summary>The Lending License as a project writes it.</summary>
    public const string Text =
        "Copyright (c) 2021 Ada Example. All rights reserved.\n\n"
        + "Whoever holds a copy of these works may use, copy, change and hand on the\nwork and whatever is made from it, for any purpose and without paying\n"
        + "anybody, as long as they keep to the rules below.\n\n"
        + " 1. Every copy that is handed on carries the notice above and these rules,\n    and nobody who hands it on may take them away.\n"
        + " 2. The name of Ada Example and her friends is not used to praise other\n    works unless the owner has agreed to it in writing.\n\n"
        + "THE WORK COMES AS IT IS AND THE OWNER PROMISES NOTHING ABOUT IT. THE OWNER DOES NOT PAY FOR ANY HARM THAT COMES FROM THE WORK, "
        + "FROM ITS USE OR FROM THE LACK OF IT, EVEN WHERE SUCH HARM WAS TO BE EXPECTED BY EVERYBODY.\n";
}
