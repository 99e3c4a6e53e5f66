namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>The words and constructions by which a text restricts. Data for <see cref="RiderGrammar"/>, which says how it is read.</summary>
internal static class RiderLexicon
{
    /// <summary>Classes of words: <c>name: words</c>. A word may be in several. <c>non-x</c> is one word, <c>don't</c> is <c>dont</c>,
    /// and each number is a <c>number</c>.</summary>
    public const string Classes =
        """
        modal: may must shall can could should will would might darf dürfen peut peuvent puede
        not: not never nicht kein keine keinen pas
        cannot: cannot cant mustnt shant wont dont shouldnt couldnt maynt refrain
        no: no nobody
        do: do does
        be: is are be been being was were ist sind est sont
        you: you your licensee licensees recipient recipients user users customer customers anyone everyone whoever
        fill: be been to in any way whole or part otherwise directly indirectly knowingly intentionally you also further ever yourself permit allow allowed permitted authorized authorised entitled enable cause others other third party parties attempt try and either publicly commercially then even so hereby thereby itself under circumstances free at all have has let anyone else from
        act: use uses used using usage utilize utilise utilized utilised utilization employ employed exploit exploited exploitation copy copied copying reproduce reproduced reproduction duplicate duplicated distribute distributed distributing distribution redistribute redistributed redistributing redistribution redistributions modify modified modifying modification modifications adapt adapted adaptation adaptations translate merge merged publish published publication sublicense sublicensed sublicence sublicensing relicense relicensed sell sold selling sale sales resell resold reselling resale rent rented rental lease leased leasing lend loan loaned host hosted hosting offer offered offering provide provided market marketed commercialize commercialise commercialization monetize monetise monetized monetization deploy deployed deploying deployment run running execute executed operate operated install installed installing installation embed embedded embedding incorporate incorporated bundle bundled bundling ship shipped integrate integrated integration share shared sharing transfer transferred upload uploaded post posted fork forked decompile disassemble reverse derive train trained training finetune finetuned finetuning benchmark benchmarked benchmarking disclose disclosed download downloaded make create build built compile link linked combine combined perform exercise mine mined mining scrape scraped scraping crawl ingest ingested process convey conveyed charge profit possess play nutzen benutzt genutzt nutzung verwendet verwendung verwenden weitergabe weitergegeben verkauft verkauf vervielfältigung verbreitung utiliser utilisé utilisée utilisation redistribuer vendre vendu diffusion modifier reproduire uso usar extract extracting decrypt cache extend disassembly monetised commercialised commercialized forking uploading reading
        adapt: modify modified modification modifications change changes changed alter altered edit edited adaptation derivative derivatives
        share: distribute distributed distribution redistribute redistributed redistribution redistributions sell sold resell resold resale sublicense publish published share shared mirror mirrored repackage repackaged
        sell: sell sells sold selling sale resell resold reselling resale rent lease monetize commercialize
        only: only solely exclusively purely strictly nur ausschließlich ausschliesslich lediglich uniquement exclusivement seulement solamente únicamente sole exclusive
        limited: limited restricted confined restrict restricts restricting limits limiting
        nc: noncommercial noncommercially nichtkommerziell nichtkommerzielle nichtkommerziellen unkommerziell
        study: academic academia scholarly research educational education teaching classroom student students personal private hobby evaluation trial privat privaten forschung forschungszwecke noncommercial nonprofit personnel personnelle privée
        compliance: compliance accordance
        aim: noncommercial nonprofit notforprofit nonproduction academic academia scholarly research educational education teaching classroom coursework student students personal private hobby hobbyist hobbyists noncommercially evaluation evaluating evaluate trial demo demonstration testing internal experimental study learning instructional charitable scientific privat privaten privée personnel personnelle forschung forschungszwecke nichtkommerziell nichtkommerzielle nichtkommerziellen internally
        commerce: commercial commercially profit profits monetary business businesses enterprise enterprises production corporate forprofit proprietary kommerziell kommerzielle kommerziellen kommerzieller gewerblich gewerbliche gewerblichen commerciale commerciales comercial comerciales lucro gain money
        used: use uses usage using used purpose purposes basis user users utilization exploitation application applications activity activities setting settings deployment reasons nutzung verwendung zweck zwecke zwecken gebrauch utilisation usages fins uso fines context end ends projects project
        banned: prohibited forbidden disallowed banned barred unauthorized unauthorised impermissible proscribed prohibits forbids disallows prohibit forbid disallow verboten untersagt interdit interdite interdits interdites prohibido prohibida withheld disallowing forbidding prohibiting denied revoked violation infringement breach interdiction void illegal unlawful theft infringes
        allowed: permitted allowed authorized authorised granted licensed entitled acceptable available covered extended gestattet erlaubt zulässig autorisé autorisée permis permise permitido cleared offered provided welcome
        grant: permitted allowed authorized authorised granted licensed entitled gestattet erlaubt zulässig autorisé autorisée permise permitido
        field: military weapon weapons weaponry weaponized warfare war army armies armed surveillance surveil spying spyware nuclear evil torture genocide missile missiles drone drones gambling casino pornography pornographic tobacco police policing deportation coal biometric facial medical clinical diagnosis hate violence terrorism slavery sweatshop harm harmful harms unethical unethically abuse lethal combat defence cryptocurrency militär militärische militaire militaires petroleum fracking animals aviation aircraft immigration governments intelligence propaganda disinformation
        ethic: human ethical ethically ethics harm humanity humans wellbeing dignity indigenous workers labor labour discriminate discrimination oppression oppress
        head: users user seats seat employees employee developers developer programmers engineers servers server cores cpus processors machines machine computers computer installations devices device instances instance workstations workstation staff people persons sites domains websites nodes customers requests copies mitarbeiter mitarbeitern mitarbeitende nutzer nutzern
        over: more fewer less greater larger exceeding exceed exceeds exceeded over under beyond maximum most least mehr weniger bis up
        money: revenue revenues turnover income funding valuation earnings budget umsatz jahresumsatz profits profit assets
        until: until bis
        to: to by
        agree: agree accept agrees undertake undertakes promise covenant consent
        policy: policy policies
        covered: covered-licence
        excepted: excepted-licence
        parts: libraries dependencies
        number: two three four five ten twenty fifty hundred million billion thousand usd eur dollars dollar euros euro 1m 5m 10m 100k 500k annual annually yearly millionen m
        single: one single per
        following: following
        pay: pay pays paid paying payment payments purchase purchases purchased purchasing buy buys buying bought subscribe subscription subscriptions subscribers fee fees royalty royalties price payable compensation compensate remuneration sponsor sponsors sponsoring sponsorship donate donation bezahlen kostenpflichtig kostenpflichtige kaufen erwerben payante payer
        license: license licence licenses licences licensing agreement contract permission permissions consent authorization authorisation approval clearance lizenz genehmigung zustimmung erlaubnis autorisation accord licencia permiso
        kernel: kernel
        calls: calls syscalls
        consent: permission permissions consent authorization authorisation approval clearance agreement genehmigung zustimmung erlaubnis autorisation accord permiso
        right: right rights permission permissions grant licence license rechte droits
        article: a an another separate our valid paid one any
        those: those these the such
        ending: end ends ended expire expires
        due: payable due owed charged
        have: have has having receive receives get gets
        reference: reference inspection viewing illustration
        by: attribution
        name: license licence licenses licences
        paying: paying payment purchasing buying purchase subscription subscribing
        needs: must need needs needed require requires required requiring requirement necessary mandatory obligated obliged shall obligatory muss müssen benötigen benötigt erforderlich bedarf nécessaire nécessite doit prerequisite
        get: obtain obtains obtained obtaining acquire acquired acquiring get secure purchase purchased buy contact request requested ask asking seek negotiate apply reach arrange arranged hold have
        contact: contact email reach write sales vertrieb
        without: without absent lacking ohne sans sin
        except: except unless excluding excepting save until otherwise aside exclusion
        compete: compete competes competing competitive competitor competitors rival rivals competition konkurrierend
        ai: ai llm llms artificial generative neural model models dataset datasets chatbot chatbots gpt learning ki ia classifier classifiers embeddings
        train: train trained training finetune finetuning tune mining mine scrape scraping scraped ingest ingesting trainieren entraîner learning
        bench: benchmark benchmarks benchmarking performance comparative
        tell: publish publishing published disclose disclosing disclosed publication disclosure release released share
        ends: expire expires expired expiration expiry terminates terminate terminated terminating ends lapse lapses lapsed ceases
        time: days day months month year years weeks week period januar january february march april june july august september october november december date 2023 2024 2025 2026 2027 2028 2029 2030 2031 2032
        revoke: revoke revoked revokes revocable revocation withdraw withdrawn rescind rescinded revoking terminable
        register: register registered registers registering registration enroll enrol notify notified notifying inform informed informing report submit submitted send sending account tell announce return registrieren activation activate activated
        further: additional additionally further extra supplementary supplemental following added more these extraordinary below addition
        extra: additional further extra supplementary supplemental
        terms: terms term conditions condition restriction restrictions limitation limitations exception exceptions requirement requirements clause clauses proviso provisos rider addendum stipulation stipulations caveat caveats rules limits amendment amendments einschränkung einschränkungen bedingung bedingungen
        limits: restriction restrictions limitation limitations exception exceptions proviso rider addendum caveat caveats stipulation stipulations amendment amendments einschränkung einschränkungen constraint constraints
        despite: notwithstanding irrespective despite regardless contrary
        above: above foregoing preceding aforementioned anything aforesaid herein license licence grant terms permission permissions provision provisions
        changed: amended modified changed supplemented overridden supersede supersedes superseded overrides replaces varied qualified restricted limited
        region: countries country territory territories region regions jurisdiction jurisdictions residents resident citizens citizen nationals russia russian federation china chinese iran cuba korea syria belarus israel europe european eu usa america american united states kingdom uk germany france india japan canada california
        org: company companies corporation corporations organization organizations organisation organisations businesses entity entities government governmental governments agency agencies employer employers providers startup startups firm firms institution institutions unternehmen firmen entreprise entreprises cooperatives cooperative collectives
        who: members students customers employees nonprofits individuals licensees subscribers universities institutions persons person people teachers researchers academics schools charities cooperatives backers patrons sponsors partners affiliates owners holders residents citizens developers contributors
        work: software program programs code library libraries work works material materials file files package packages product products source binary binaries project font fonts content this it them api sdk component components application app apps script plugin module driver documentation tool framework engine data sourcecode quellcode programm logiciel copy copies derivative derivatives distribution
        service: service services saas cloud managed hosted hosting bureau asp paas daas
        cite: cite cites cited citing credit credited mention mentioned display displayed displays show shown backlink thank attribute attributed citation visible badge watermark
        freely: free freely gratis kostenlos kostenfrei gratuit gratuite gratuitement
        for: for für pour
        commons: commons
        apply: apply applies extend extends gelten gilt
        gives: grant grants include includes cover covers permit permits authorize authorizes allow allows convey confer confers entitle entitles give gives
        patent: patent patents
        nonfree: nonfree nonopensource shareware crippleware trialware proprietary confidential nda
        under: under compliance accordance pursuant according terms conditions consistent conformance
        endorse: endorse endorsement endorsing endorsements promote promotion promoting trademark trademarks trade logo logos publicity advertising brand branding names name misrepresent misrepresented misrepresenting
        notice: notice notices copyright copyrights header headers attribution disclaimer disclaimers acknowledgment acknowledgement acknowledgements acknowledgments
        remove: remove removed removing delete deleted deface claim claimed imply obscure obscured
        law: law laws regulation regulations export exported exporting reexport reexported embargo embargoed statute
        liable: liable liability warranty warranties warrant warrants responsible responsibility damages guarantee guarantees guaranteed disclaim disclaims disclaimed
        stop: destroy cease discontinue uninstall stop
        comply: comply complies abide adhere
        indemnify: indemnify indemnifies indemnification
        audit: audit audits
        open: released licensed published open available disclosed contributed
        same: same this source public
        with: with in on within inside conjunction together
        excl: excluded excludes exclude excluding
        nor: nor neither
        litigation: litigation lawsuit suit
        support: support maintenance assistance
        document: document documents
        version: version versions v2 v3 gplv2 gplv3 lgplv2 lgplv3 gpl2 gpl3
        instead: instead
        narrow: unmodified unaltered natural nonmilitary student students payment private personal internal academic educational research evaluation revocable month years days paying payable members employees customers subscribers good lawful ethical nonprofit
        must: must shall
        buy: buy purchase purchased pay paid payment fee fees subscription subscribe bought
        cond: long provided otherwise else others
        valid: valid effective
        kept: reserved
        before: before prior until
        reported: sent returned reported contributed submitted shared licensed released published made
        demo: demo trial shareware
        owe: owes owe owed
        evil: evil
        and: and or und oder et ou
        """;

    /// <summary>Constructions. <c>strong</c> ones are riders wherever they stand, <c>weak</c> ones near a licence, <c>faint</c> ones
    /// in a file that is a licence's text, and <c>harmless</c> ones take back what they overlap.</summary>
    public const string Rules =
        """
        weak: modal not +f act
        weak: cannot +f act
        weak: ^do not +f act
        weak: be not +1 grant +4 act|work|commerce|field|right
        weak: act|adapt +10 be +6 not +2 grant
        weak: not +1 grant +6 act|commerce|field
        weak: not +2 for|to +3 sell|commerce|field|share
        weak: ^no +2 share|sell|adapt|commerce|train
        weak: ^no +8 modal +f act
        weak: ^no +3 license +6 grant
        weak: have +1 no +2 right
        weak: for reference only
        weak: for reference used only
        weak: no +2 patent +3 license
        near 7 weak: banned act|commerce
        strong: not +1 for +1 commerce +1 used
        near 5 strong: banned commerce used

        near 5 strong: nc used
        near 5 strong: nc only
        weak: nc
        near 6 strong: study only used
        near 6 weak: aim only used
        near 4 weak: aim only
        weak: for +2 aim +1 used
        strong: freely +1 for +4 aim
        weak: freely +2 for +4 who
        weak: modal +3 only +f act
        weak: modal +1 be +f only
        weak: act +2 only +1 for|to
        weak: be +f only +f grant
        weak: grant +2 only
        weak: only +2 grant
        weak: only +3 who
        weak: act|grant|license +4 be|modal +3 limited +2 for|to
        weak: limited +3 aim|who|org|field|service
        weak: act|grant +4 except +3 org|who|field|commerce|region|aim

        weak: over +3 number|single +3 head
        near 8 weak: single head act|license
        weak: for +1 number +2 head
        weak: limited +1 to +1 number
        near 8 weak: money over number
        near 12 weak: org over money
        near 7 weak: banned service

        near 8 strong: pay needs license
        near 8 weak: pay needs
        weak: pay +4 due
        weak: without +3 paying
        near 6 strong: commerce license needs
        weak: get +4 commerce +3 license
        weak: contact +8 for +4 license|commerce|pay

        near 4 weak: extra terms|limits
        weak: further +2 limits
        weak: following +2 limits
        weak: further to +2 above +8 needs|agree|modal|apply
        weak: despite +4 above
        weak: do|modal not +2 apply +8 act|who|org|commerce|field|service|you
        weak: right +8 do not +2 gives +8 act|commerce|field|org|service
        weak: right +8 excl +8 act|commerce|field|org|service
        weak: above +5 be +2 changed
        strong: commons terms

        near 9 strong: compete not|cannot|no|banned|except act|service
        near 9 weak: compete act|service|work|not|cannot
        near 12 weak: service not|cannot|no|without|except|only|banned|needs act
        near 14 weak: field not|cannot|no|only|except|banned
        near 12 weak: ethic not|cannot|banned modal|act
        near 14 weak: ai train not|cannot|no|only|except|banned|without
        near 12 weak: bench tell not|cannot|no|without|banned|except
        near 10 weak: ends license|act|grant
        near 8 weak: time license|act|grant only|limited|over|ends
        weak: right +4 ending +4 time|until
        near 8 weak: revoke license|grant
        weak: needs +4 register|cite
        weak: have to +2 register|cite|pay|get
        near 8 weak: needs cite
        near 12 weak: region not|cannot|except|banned|only|no act|license|who
        near 8 weak: org not|cannot|banned|only act
        near 8 weak: org needs license|pay
        near 6 weak: who not|cannot|banned|only act
        weak: under|agree +6 policy
        near 8 weak: until time license|act|grant
        weak: needs +3 article +2 license
        weak: needs +5 consent
        weak: license +4 be +2 needs
        weak: nonfree and nonfree

        weak: modal +f act +1 only
        weak: you +1 modal +5 only
        weak: agree not +f act
        weak: needs +2 stop
        weak: you +3 needs +1 comply
        near 6 weak: indemnify needs|agree
        near 6 weak: audit act|license|you
        weak: needs +3 open +3 same
        weak: for +1 used +2 with +5 only
        weak: act +4 only +1 with
        weak: agree +5 only
        weak: limited +2 for|to +1 used|act
        weak: you +1 modal not
        weak: not have +2 right +1 to
        weak: no +2 right|license +1 to +f act
        weak: ^act +4 only
        weak: right +1 only +1 apply|gives
        weak: act|commerce +16 be +2 banned
        weak: grant +12 only
        weak: do|modal|be not +1 apply +1 to +3 you|org|who
        near 9 weak: excl be act|service|commerce
        weak: nor +2 modal +f act
        weak: ^you do not +f act
        near 9 faint: field act|right
        weak: freely +8 pay|cond
        near 4 weak: pay apply
        near 4 faint: buy license
        weak: ^only +6 modal +f act
        weak: be not +2 allowed
        faint: must +f act
        faint: must +1 reported
        faint: you +1 must
        weak: right +2 valid +1 for|until
        faint: you modal aim
        near 8 weak: before act get|register|pay
        weak: act +6 be kept
        near 4 weak: commerce only
        near 6 weak: ends right
        faint: agree +10 license|terms
        faint: demo
        near 8 faint: right for aim
        faint: owe
        faint: ^not +1 act
        faint: nor +2 adapt|act|share
        faint: only right
        near 4 strong: evil not
        faint: terms +8 not +f act
        harmless: modal|be not +f act|grant +14 endorse
        harmless: not|nor +10 endorse
        harmless: endorse +14 modal|be not +f act|grant
        harmless: modal|be not +3 remove|liable|endorse
        harmless: aim and +1 commerce
        harmless: commerce and +1 aim
        harmless: no +1 extra
        harmless: ends +10 litigation
        harmless: needs +2 cite +4 notice
        harmless: despite +5 you modal act
        harmless: act +3 support
        harmless: do not +2 agree +40 not +f act
        harmless: comply +8 name
        harmless: name document +6 not +2 grant
        harmless: law +14 region
        harmless: version +3 only
        harmless: limits be grant
        harmless: needs +1 instead
        harmless: must +14 notice
        harmless: endorse +14 without +6 license
        harmless: cannot +f act +14 endorse
        harmless: banned|only|except|limited|not +6 law
        harmless: banned +3 law
        harmless: no|not|cannot +4 liable
        harmless: endorse +14 act +2 only
        harmless: by +1 nc
        harmless: modal not +f act +8 except +4 under +6 name|covered
        harmless: modal not +f act +8 except +1 under +1 those +1 terms
        harmless: modal not +f act +6 except +1 compliance
        harmless: only|except +8 under|allowed +6 name|covered
        harmless: no +1 act +2 name +3 grant
        harmless: commerce and +1 nc
        harmless: nc and +1 commerce
        harmless: modal not +f act +8 without|except +8 notice
        harmless: without +1 extra terms$
        harmless: without +1 extra terms and terms$
        harmless: with +1 further +1 limits excepted
        harmless: with +1 further +2 further +1 limits excepted
        harmless: extra parts +14 be not allowed to +4 name
        harmless: not +1 needs
        harmless: no +4 needs
        harmless: not +5 kernel service +3 calls
        """;
}
