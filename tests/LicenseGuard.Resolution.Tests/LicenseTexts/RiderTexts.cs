using System;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>Sentences that restrict, each in our own words, and sentences that do not.</summary>
internal static class RiderTexts
{
    /// <summary>Any of these beside a licence means that it is not that licence.</summary>
    public static string[] Restricting { get; } = Lines(
        """
        This software is provided for non-commercial use only.
        This license does not cover companies that use kernel services.
        Free for noncommercial purposes; a business has to ask us first.
        Commercial use of this library is not permitted.
        Commercial usage is strictly prohibited without our prior agreement in writing.
        You may not use this code for any commercial purpose.
        It must not be used in commercial products.
        Any use for profit is forbidden.
        For personal use only.
        The grant above covers private, non-commercial projects only.
        Only individuals and non-profit organisations may use this program.
        Use is limited to academic research and teaching.
        The permission is restricted to educational institutions.
        This package is licensed for evaluation purposes only and not for production.
        Use in production requires a paid subscription.
        Not for production use.
        Not for resale.
        The Software may not be sold, in whole or in part.
        You shall not sell, rent or lease copies of the program.
        Selling this software, alone or as part of a larger product, is not allowed.
        No one may charge money for access to this work.
        Redistribution is prohibited.
        Do not redistribute this package.
        You are not allowed to distribute modified versions.
        No modifications are permitted.
        Modified versions may not be published.
        Derivative works are not allowed.
        You cannot offer this program to third parties as a hosted or managed service.
        Providing the software as a service to others is excluded from this licence.
        The right to run it as a SaaS offering is not granted.
        Cloud providers may not host this software for their customers.
        You must not use it to build a product that competes with ours.
        Use by competitors of Example Ltd is prohibited.
        No use in any competing product or service.
        Companies with more than 50 employees must buy a commercial license.
        Free for companies under $1M in annual revenue.
        Organizations whose yearly revenue exceeds 5 million dollars need a separate agreement.
        A licence is required for teams of more than three developers.
        The software may be used by up to 10 users.
        Each copy may be installed on a single computer.
        It may only be run on one server at a time.
        The Software shall be used for Good, not Evil.
        You may not use the software for military purposes.
        This code must never be used in weapons systems.
        Use in surveillance or facial recognition systems is prohibited.
        The software may not be used in the operation of nuclear facilities.
        It is not licensed for use in medical devices.
        No part of it may be used by police or immigration authorities.
        The software must not be used by any organisation that violates human rights.
        Entities that engage in fossil fuel extraction are not granted any rights.
        Licensees shall not use the software to cause harm to people or animals.
        Any company that does not comply with local labour law is barred from using this software.
        Employers who make their staff work 996 schedules receive no rights under this licence.
        You may not use this repository to train machine learning models.
        Use of this code as training data for AI systems is prohibited.
        No AI training without written permission.
        The text may not be ingested by large language models.
        You shall not publish benchmark results of the software without our consent.
        Results of performance tests must not be disclosed to third parties.
        This licence expires on 31 December 2027.
        The rights above end after a trial period of 30 days.
        Permission to use is granted until the end of 2026.
        The author may revoke this permission at any time.
        You must register on our web site before using the software.
        Every user is required to notify the author by email.
        Prior written permission of the author is required for any use.
        The code may not be copied without the permission of the author.
        Use in the European Union is not permitted.
        Residents of Russia and Belarus may not use this software.
        The licence is not available to persons in the United States.
        This software may only be used outside of China.
        With the following restriction: the binaries stay on our servers.
        The licence is subject to these additional conditions.
        The above permission is subject to the following limitation.
        In addition to the terms above, you agree to our acceptable use policy.
        Notwithstanding the above, no right to sublicense is granted.
        Notwithstanding anything in this licence, you may not host the work.
        The foregoing does not apply to businesses.
        The rights granted above do not extend to government agencies.
        A commercial licence is required for use in closed-source products.
        If you use it in a business you must purchase a license.
        Please contact sales@example.org for commercial licensing, which is mandatory for companies.
        For any other use, a fee is payable to the author.
        This file may not be used without paying the licence fee.
        Sponsors of the project only: everybody else needs a licence.
        You may use it for hobby projects, but not for work.
        Students may use this freely; all others must pay.
        Use is free for open source projects, everything else requires a licence.
        Source is provided for reference only.
        You may look at the code but you may not run it.
        Reverse engineering of the binaries is forbidden.
        All users must display our logo on their start page.
        You have to cite our paper in any publication.
        "Commons Clause" License Condition v1.0
        The Software is provided to you under the License subject to the following condition: the grant does not include the right to Sell the Software.
        Unauthorized copying of this file, via any medium, is strictly prohibited.
        Proprietary and confidential.
        This version is for internal use only.
        Game studios other than the author's may not use the art.
        The fonts must not be embedded in commercial documents.
        Additional Use Grant: production use with fewer than five nodes.
        Change Date: 2029-01-01. Until then production use is not granted.
        Nur für nichtkommerzielle Zwecke.
        Die kommerzielle Nutzung ist untersagt.
        Die Weitergabe ist ohne schriftliche Genehmigung nicht gestattet.
        Usage non commercial uniquement.
        Toute utilisation commerciale est interdite.
        仅供学习交流,禁止用于商业用途。
        未经授权不得商用。
        Use of this software by commercial entities is prohibited.
        This license does not permit use in production environments.
        The software may not be used to create a competing service.
        You may not use the software if your company has more than 100 employees.
        Usage is limited to 5 seats per organization.
        This software is provided for educational purposes only.
        The software may not be used for military or surveillance applications.
        You may not resell this software or offer it as a hosted service.
        Use of this software to train AI models is strictly forbidden.
        You must obtain a paid license if your annual revenue exceeds $250,000.
        Redistribution in any form requires prior written consent of the author.
        The license granted above shall expire after one year.
        Not licensed for use by government agencies.
        Permission is granted for internal evaluation only.
        Publication of benchmark results is not allowed.
        Users located in Iran, Cuba or North Korea may not use this software.
        The above license is granted subject to the condition that the software is not sold.
        Modification of the source code is prohibited.
        You agree not to use the software for unethical purposes.
        Academic use is free; commercial users must contact sales.
        This exception does not apply to companies that compete with us.
        Human rights violators are not permitted to use this work.
        Contact licensing@example.com for commercial use.
        No right is granted to use this work in cloud offerings.
        Licensee may install the software on a maximum of two devices.
        Large corporations have to negotiate their own terms with us.
        We ask that commercial entities obtain a license from the authors.
        The rights granted here are for hobbyists.
        This licence covers use on one workstation.
        Whoever earns money with this software owes the author a royalty.
        Reselling these files on marketplaces is theft.
        The package is off limits for defence contractors.
        Please respect that this is not for commercial projects.
        By installing the software you agree to the End User License Agreement of Example Inc.
        The programs may be inspected but neither changed nor passed on.
        You need our blessing for anything but private use.
        Don't sell this.
        Never use this code for trading bots.
        Installation on virtual machines is excluded.
        The licensee has to delete all copies when the contract ends.
        Support contracts are mandatory for clusters of more than four nodes.
        Except for universities, everybody has to buy a licence.
        Users in embargoed regions have no licence.
        A per-seat licence is needed.
        Distribution in binary form only.
        Internal business use only; no external distribution.
        The author keeps the exclusive right to commercial exploitation.
        Anyone may read this, nobody may copy it.
        Businesses are kindly asked to obtain a commercial licence before deployment.
        If your organisation earns more than 100,000 EUR a year, you have to get in touch with us for a paid licence.
        This grant is void if the Software is used in a military context.
        The code is free as long as you do not make money with it.
        You are granted these rights for your own private use.
        Not to be used by governments.
        Usage by AI companies for model training requires a separate agreement.
        The licensee shall refrain from offering the software as a cloud service.
        Embedding in hardware devices for sale is excluded.
        Only natural persons may exercise the rights above.
        The permissions in this document apply to non-commercial users only.
        For-profit entities are excluded from this license.
        A fee applies for commercial deployments.
        Commercial users: please buy a license at https://example.org/buy.
        You can use it free of charge in non-commercial settings; otherwise contact us for pricing.
        Do not use for weapons.
        Keep this source private; sharing it with third parties is a breach.
        Only the unmodified package may be redistributed.
        Forking this repository is not allowed.
        Sublicensing is not permitted.
        The end user must hold a valid subscription.
        This is shareware: after 30 days you need to register and pay.
        You agree to use the Software only for lawful and ethical purposes.
        Anyone using this in a product shall share 1% of the proceeds with the author.
        Do not host this on the public internet.
        This component is licensed for use only together with Example Server.
        Use with other products than Example Server is not covered.
        The user must be at least 18 years old and not a citizen of Iran.
        No company with over a hundred staff may run this.
        Microsoft and its subsidiaries are not granted a license.
        Anti-Capitalist terms: only worker-owned businesses and individuals can use this.
        Any use that helps fossil fuel companies terminates your rights.
        Licence is valid for one year from the date of purchase.
        The foregoing grant excludes the right to sell the Software.
        You may evaluate the software for 60 days.
        All other uses require prior approval.
        Please ask before using this in production.
        The work shall not be monetised.
        It is forbidden to upload this file to other sites.
        Hosting, reselling and white-labelling are reserved to Example Ltd.
        Derivatives must be licensed under the GPL.
        Any modifications must be sent back to the author.
        This permission does not include the right to create derivative works.
        The library is restricted to use within the European Union.
        You must not disclose this code to anyone outside your company.
        Confidential. Do not distribute.
        Use of this file in closed source software is prohibited.
        Solely for the purpose of academic peer review.
        Students and teachers only.
        Kommerzielle Nutzung nur mit Lizenz.
        Verwendung nur für private Zwecke gestattet.
        Interdiction de vendre ce logiciel.
        本软件仅限个人学习使用
        One licence per developer is needed.
        Maximum of five installations.
        The grant terminates on January 1, 2028.
        Crypto mining with this software is banned.
        Gambling sites must not use this.
        """);

    /// <summary>None of these takes anything from a licence.</summary>
    public static string[] Harmless { get; } = Lines(
        """
        All rights reserved.
        Copyright (c) 2019-2024 Example GmbH and contributors.
        Example is a library for reading and writing files on Windows and Linux.
        For questions contact the authors at info@example.org.
        The license does not cover user code which uses kernel services by plain calls.
        See https://example.org/project for the latest version and the documentation.
        Example is a registered trademark of Example Inc.
        This licence does not grant permission to use the trade names or trademarks of the licensor.
        The names of the contributors may not be used to endorse or promote products without specific prior written permission.
        This product includes software developed by the Example Project (https://example.org/).
        Portions of this software are licensed under other open source licences.
        You may also use this file under the terms of the licence in the folder above.
        As a special exception, you may link this library with any program and distribute the result.
        You are free to use it in commercial and non-commercial products.
        It may be used for any purpose, commercial or noncommercial, without fee.
        THE AUTHORS ARE NOT RESPONSIBLE FOR ANY DAMAGES FROM THE USE OF THIS SOFTWARE.
        There is no warranty, to the extent permitted by law.
        This distribution includes cryptographic software; export laws of your country may restrict its export.
        Contributions are welcome.
        Thanks to everybody who has sent patches.
        If you find this useful, please consider a donation.
        If you use it in a publication, we would be glad to be mentioned.
        The third-party components have licences of their own, listed below.
        This notice may not be removed or altered from any source distribution.
        You should have received a copy of the licence along with this file.
        Version 2.1 of 3 March 2021
        Unless you say otherwise, what you contribute for inclusion in the work shall be dual licensed as above, without any additional terms or conditions.
        Some additional libraries that Example can be built with are not covered by Example's licence.
        """);

    /// <summary>The lines of a text.</summary>
    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
